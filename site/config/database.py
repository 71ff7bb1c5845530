"""The database: PostgreSQL where the environment names one, else a file of SQLite."""

from pathlib import Path

from config.environment import Environment

#: Seconds for one statement. Commands that nobody waits for may be given more.
STATEMENT_TIMEOUT = 15
#: Seconds that a connection serves one request after the other.
CONN_MAX_AGE = 60


def database(environment: Environment, folder: Path) -> dict:
    """The settings of the connection. No request waits for ever."""
    seconds = environment.number("STATEMENT_TIMEOUT", STATEMENT_TIMEOUT)
    is_served = environment.text("POSTGRES_HOST")
    return postgresql(environment, seconds) if is_served else sqlite(folder)


def sqlite(folder: Path) -> dict:
    return {
        "ENGINE": "config.sqlite",
        "NAME": folder / "db.sqlite3",
        "CONN_MAX_AGE": CONN_MAX_AGE,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            # Seconds to wait for another who writes.
            "timeout": 10,
            "init_command": (
                # What somebody withdrew is overwritten in the file, too.
                "PRAGMA secure_delete=ON;"
                "PRAGMA journal_mode=WAL;"
                "PRAGMA synchronous=NORMAL;"
                "PRAGMA mmap_size=134217728;"
                "PRAGMA journal_size_limit=27103364;"
                "PRAGMA cache_size=2000;"
            ),
        },
    }


def postgresql(environment: Environment, seconds: int) -> dict:
    told = {
        # For a statement, for a lock, and for who has begun and does not end: in milliseconds.
        "statement_timeout": seconds * 1000,
        "lock_timeout": 5000,
        "idle_in_transaction_session_timeout": 60000,
        # To compile a query takes longer than any of ours takes without.
        "jit": "off",
    }
    return {
        "ENGINE": "config.postgresql",
        "STATEMENT_TIMEOUT": seconds,
        "HOST": environment.text("POSTGRES_HOST"),
        "PORT": environment.number("POSTGRES_PORT", 5432),
        "NAME": environment.text("POSTGRES_DB", "common_ground"),
        "USER": environment.text("POSTGRES_USER", "common_ground"),
        "PASSWORD": environment.text("POSTGRES_PASSWORD"),
        "CONN_MAX_AGE": CONN_MAX_AGE,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 3,
            "options": " ".join(f"-c {name}={value}" for name, value in told.items()),
        },
    }
