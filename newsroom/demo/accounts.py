"""One account a role, for the trial run. Their password is printed: they never belong on the internet."""

from dataclasses import dataclass

from django.contrib.auth.models import Group

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

PASSWORD = "demo-cresus"


@dataclass(frozen=True)
class Account:
    username: str
    role: Role
    first_name: str
    last_name: str


ACCOUNTS = (
    Account("reporter", Role.REPORTER, "Selma", "Ouadah"),
    Account("desk", Role.DESK, "Yacine", "Ferhat"),
    Account("chief", Role.CHIEF, "Samia", "Ouadfel"),
    Account("photo", Role.PHOTO, "Anis", "Belkaïd"),
    Account("moderator", Role.MODERATOR, "Rym", "Taleb"),
    Account("admin", Role.ADMINISTRATOR, "Karim", "Ziani"),
)


def create_accounts() -> dict[str, User]:
    groups = {group.name: group for group in Group.objects.all()}
    users = {}
    for account in ACCOUNTS:
        user = User.objects.create_user(
            account.username,
            password=PASSWORD,
            first_name=account.first_name,
            last_name=account.last_name,
            is_staff=True,
        )
        user.groups.set([groups[account.role.value]])
        users[account.username] = user
    return users


def usable_accounts() -> list[Account]:
    """Those that still open the door with the printed password."""
    users = {
        user.username: user
        for user in User.objects.filter(
            username__in=[a.username for a in ACCOUNTS], is_active=True
        )
    }
    return [
        account
        for account in ACCOUNTS
        if account.username in users
        and users[account.username].check_password(PASSWORD)
    ]
