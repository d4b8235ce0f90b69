"""What one person of the desk looks at: the categories that she follows, the filters that she kept."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.taxonomy import Category


class FollowedCategory(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="followed"
    )
    category = models.ForeignKey(Category, models.CASCADE, related_name="followers")

    class Meta:
        verbose_name = _("followed category")
        verbose_name_plural = _("followed categories")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "category"], name="category_is_followed_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} : {self.category}"


class SavedFilter(models.Model):
    """Of the list of stories, and of one person: nobody else sees it."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="story_filters"
    )
    name = models.CharField(_("name"), max_length=40)
    query = models.CharField(max_length=500)

    class Meta:
        verbose_name = _("saved filter")
        verbose_name_plural = _("saved filters")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"], name="saved_filter_has_a_name_of_its_own"
            ),
        ]

    def __str__(self) -> str:
        return self.name
