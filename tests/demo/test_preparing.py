from wagtail.models import Site

from demo.management.commands.prepare_demo import serve_at


def test_addresses_to_share_name_the_port_of_the_demonstration(home_page):
    Site.objects.update(hostname="localhost", port=8000)

    serve_at(9001)

    assert home_page.full_url == "http://localhost:9001/en/"
