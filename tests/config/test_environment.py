import pytest

from config.environment import Environment


def faults(environment: Environment) -> list[tuple[str, str]]:
    return [(fault.id, fault.msg) for fault in environment.faults]


def test_what_is_given_is_read():
    environment = Environment(
        {
            "PORT": "25",
            "TLS": "1",
            "STORE": "redis",
            "HOSTS": "ground.example, .ground.example,[::1]",
            "URL": "https://cache.example:6081/",
            "KEY": " secret ",
        }
    )

    assert [
        environment.number("PORT", 0),
        environment.is_on("TLS"),
        environment.choice("STORE", ("disk", "redis"), default="disk"),
        environment.hosts("HOSTS"),
        environment.address("URL", "http", "https"),
        environment.required("KEY", ""),
    ] == [
        25,
        True,
        "redis",
        ["ground.example", ".ground.example", "[::1]"],
        "https://cache.example:6081/",
        "secret",
    ]
    assert environment.faults == []


@pytest.mark.parametrize("variables", [{}, {"A": ""}, {"A": " "}])
def test_what_is_not_given_is_as_usual(variables):
    environment = Environment(variables)

    assert [
        environment.text("A", "usual"),
        environment.number("A", 15),
        environment.is_on("A", default=True),
        environment.choice("A", ("disk",), default="disk"),
        environment.hosts("A"),
        environment.address("A", "https", default="https://ground.example"),
    ] == ["usual", 15, True, "disk", [], "https://ground.example"]
    assert environment.faults == []


def test_all_that_is_wrong_is_told_at_once_and_the_usual_value_stands_in():
    environment = Environment(
        {
            "TIMEOUT": "fifteen",
            "SIZE": "0",
            "TLS": "yes",
            "STORE": "file",
            "HOSTS": "https://a.example",
        }
    )

    values = [
        environment.number("TIMEOUT", 15),
        environment.number("SIZE", 64, least=1),
        environment.is_on("TLS"),
        environment.choice("STORE", ("disk", "redis"), default="disk"),
    ]
    environment.hosts("HOSTS")
    environment.required("KEY", "Make one.")

    assert values == [15, 64, False, "disk"]
    assert faults(environment) == [
        ("home.E022", "TIMEOUT is “fifteen”: it must be a whole number from 0 on, in digits."),
        ("home.E022", "SIZE is “0”: it must be a whole number from 1 on, in digits."),
        ("home.E022", "TLS is “yes”: it must be 1 or 0."),
        ("home.E022", "STORE is “file”: it must be one of disk, redis."),
        (
            "home.E022",
            "HOSTS is “https://a.example”: it must be host names alone, without https://, port or path.",
        ),
        ("home.E020", "KEY is missing."),
    ]


@pytest.mark.parametrize("said", ["cache.example", "ftp://cache.example", "https://", "https:// a"])
def test_address_of_another_kind_is_named_without_the_password_in_it(said):
    environment = Environment({"URL": said})

    assert environment.address("URL", "http", "https", default="http://usual") == "http://usual"
    assert faults(environment) == [
        ("home.E022", "URL must be an address that begins with http:// or https://.")
    ]


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        ("redis://cache.example:6379/0", 0),
        ("unix:///run/redis/redis.sock?db=1", 0),
        ("unix://:secret@/run/redis.sock", 0),
        ("unix://", 1),
        ("unix:///", 1),
        ("redis:///0", 1),
    ],
)
def test_address_may_be_of_a_socket_on_this_machine(said, faults):
    environment = Environment({"URL": said})

    assert environment.address("URL", "redis", "unix") == ("" if faults else said)
    assert len(environment.faults) == faults


@pytest.mark.parametrize(
    ("said", "expected", "messages"),
    [
        ("", "", []),
        ("Office.Example", "office.example", []),
        (
            "https://office.example",
            "https://office.example",
            [
                "HOST is “https://office.example”: it must be a host name alone, without https://, "
                "port or path."
            ],
        ),
    ],
)
def test_one_host_is_read_as_it_is_compared(said, expected, messages):
    environment = Environment({"HOST": said})

    assert environment.host("HOST") == expected
    assert [fault.msg for fault in environment.faults] == messages


@pytest.mark.parametrize(
    ("variables", "expected", "messages"),
    [
        ({}, False, []),
        ({"A": "a", "B": "b"}, True, []),
        ({"B": "b"}, False, ["B is given without A."]),
    ],
)
def test_what_belongs_together_is_given_together(variables, expected, messages):
    environment = Environment(variables)

    assert environment.together("A", "B") is expected
    assert [fault.msg for fault in environment.faults] == messages
