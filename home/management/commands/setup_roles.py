"""Gives roles what is new to them. `migrate` does the same; this is for a restored or copied database."""

from django.core.management.base import BaseCommand

from home.models import Role
from home.staff.granting import set_up_roles


class Command(BaseCommand):
    help = "Makes the groups of staff with their rights; takes nothing away."

    def handle(self, *args, **options):
        set_up_roles()
        for role in Role.objects.select_related("group").order_by("kind", "language"):
            self.stdout.write(f"{role}: {role.group or 'deleted by an administrator'}")
