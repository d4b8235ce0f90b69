"""Tags found by typing, and made by typing where the paper has none of that name."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from articles.admin.relations import FoundMultiple, FoundSelectMultiple, numbers
from articles.analysis import fold
from articles.models import Tag

# Before a name typed in full: “2026” may be a word as well as a number of tag.
NEW = "+"


class TagsWidget(FoundSelectMultiple):
    def build_attrs(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().build_attrs(*args, **kwargs) | {
            "data-new-tags": NEW,
            "data-new-label": _("New tag: "),
        }

    def optgroups(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None
    ) -> list[Any]:
        """What was typed is still there when the form comes back with a mistake elsewhere."""
        typed = [str(one) for one in value if str(one).startswith(NEW)]
        groups = super().optgroups(name, numbers(value), attrs)
        for word in typed:
            option = self.create_option(
                name,
                word,
                word.removeprefix(NEW),
                selected=True,
                index=len(groups[0][1]),
            )
            groups[0][1].append(option)
        return groups


class TagsField(FoundMultiple):
    """Cleans to the tags that exist, and to unsaved ones for the names that were typed."""

    may_add = True

    def clean(self, value: Any) -> list[Tag]:
        value = value or []
        typed = [
            str(one).removeprefix(NEW) for one in value if str(one).startswith(NEW)
        ]
        known = super().clean([one for one in value if not str(one).startswith(NEW)])
        if typed and not self.may_add:
            raise ValidationError(
                _("Choose among the existing tags: yours may not be added.")
            )
        return [*known, *map(self._new, typed)]

    def _new(self, name: str) -> Tag:
        ProhibitNullCharactersValidator()(name)
        if not fold(name):
            raise ValidationError(_("Write a word."))
        return Tag(name=Tag._meta.get_field("name").clean(name.strip(), None))


def saved(tags: list[Tag]) -> list[Tag]:
    """Those that existed, and those that were typed: found by their folded name, or created."""
    typed = [tag.name for tag in tags if tag.pk is None]
    return [*(tag for tag in tags if tag.pk), *Tag.objects.named(typed)]
