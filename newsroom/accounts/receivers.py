from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from newsroom.accounts.roles import Role


@receiver(post_migrate)
def rebuild_roles(using: str, **kwargs: Any) -> None:
    """Sent once an app: the last ones find every permission, and the rebuilding is idempotent."""
    existing = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.using(using).select_related("content_type")
    }
    for role in Role:
        group, _created = Group.objects.using(using).get_or_create(name=role.value)
        group.permissions.set(
            [existing[name] for name in sorted(role.permissions) if name in existing]
        )
