"""What a person may do to one story: the right of her role, measured by whose it is and where it stands."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from articles.models.state import Status


class Guarded(models.Model):
    status: str
    is_trashed: bool
    created_by_id: int | None

    class Meta:
        abstract = True

    def may_be_edited_by(self, user: AbstractUser) -> bool:
        """A reporter writes in her own drafts; the desk writes in every story."""
        if self.is_trashed or not user.has_perm("articles.change_article"):
            return False
        if user.has_perm("articles.edit_others_article"):
            return True
        return self.created_by_id == user.pk and self.status == Status.DRAFT

    def may_be_seen_by(self, user: AbstractUser) -> bool:
        """A first draft is private until it is submitted."""
        if self.is_trashed or not user.has_perm("articles.view_article"):
            return False
        if (
            user.has_perm("articles.edit_others_article")
            or self.created_by_id == user.pk
        ):
            return True
        return self.status != Status.DRAFT

    def may_be_trashed_by(self, user: AbstractUser) -> bool:
        """And taken back: a reporter's own drafts, any story for the desk."""
        if not user.has_perm("articles.trash_article"):
            return False
        if user.has_perm("articles.edit_others_article"):
            return True
        return self.created_by_id == user.pk and self.status == Status.DRAFT

    def may_be_deleted_by(self, user: AbstractUser) -> bool:
        """For good, and from the trash alone: two acts, on two screens."""
        return self.is_trashed and user.has_perm("articles.delete_article")
