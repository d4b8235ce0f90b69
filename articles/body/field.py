"""The field of a story's text. Whatever writes it, what is stored went through the sanitiser."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.forms import Script
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from js_asset import ImportMap, Media

from articles.body.formats import extensions
from articles.body.sanitiser import sanitise
from articles.body.words import PASSAGES, WORDS

LONGEST = 300_000
MODULES = (
    *("advice", "advice-lines", "caret", "dialog", "figures", "length", "library"),
    *("links", "menu"),
    *("nodes", "passages", "paste", "pasted-lists", "post", "tables", "tags", "tidy"),
    *("toolbar", "tools", "typography"),
)
# Of the room, where it has them: the paper's own field does without.
TOOLS = ("advice", "tags", "typography")


class BodyWidget(forms.Textarea):
    """Without JavaScript it is a plain text area that holds HTML."""

    profile = "article"

    @property
    def media(self) -> Media:
        # The map names the hashed address of each module, so that a module may import another.
        modules = {f"editor/{name}": f"js/editor/{name}.js" for name in MODULES}
        package = {"django-prose-editor/editor": "django_prose_editor/editor.js"}
        return Media(
            importmap=ImportMap({**package, **modules}),
            css={"all": ["css/editor.css"]},
            js=[Script("js/editor/editor.js", type="module")],
        )

    def format_value(self, value: Any) -> str:
        """A text stored by other means must not stop the editor from starting."""
        return sanitise(str(value or ""), self.profile)

    def get_context(
        self, name: str, value: Any, attrs: dict[str, Any] | None
    ) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        settings = {
            "extensions": extensions(self.profile),
            "words": WORDS,
            "passages": PASSAGES,
            "library": _address("articles_image_choose"),
            "addPicture": _address("articles_image_add"),
            **{tool: _address(f"editing_{tool}") for tool in TOOLS},
        }
        context["widget"]["attrs"]["data-story-editor"] = json.dumps(
            settings, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":")
        )
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        """The browser cannot ask to fill a text area that it does not show."""
        return False


class BodyFormField(forms.CharField):
    widget = BodyWidget

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value)
        if len(typed) > LONGEST:
            raise ValidationError(
                _("This text is too long: cut it into several stories.")
            )
        return sanitise(typed)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(sanitise(initial or ""), data)


class BodyField(models.TextField):
    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Migrations need not know more than the database does."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def pre_save(self, model_instance: models.Model, add: Any) -> Any:
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = sanitise(value)
            setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """For the writings that know no instance: update(), bulk_update(), fixtures."""
        if isinstance(value, str):
            value = sanitise(value)
        return super().get_db_prep_save(value, connection)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        # The admin asks for its own text area in every text field.
        kwargs["widget"] = BodyWidget
        return super().formfield(**{"form_class": BodyFormField, **kwargs})


def _address(name: str) -> str:
    try:
        return reverse(f"admin:{name}")
    except NoReverseMatch:
        return ""
