from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.admin.refusals import say
from articles.workflow import Refused
from newsroom.replies.models import Dossier, deadline
from newsroom.replies.workflow import contradictions

ROWS = {"address": 3, "passages": 6, "demand": 8, "reason": 3}


class DossierForm(forms.ModelForm):
    """Carries the version that was opened: nobody overwrites what she has not read."""

    opened = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Dossier
        exclude: list[str] = []

    refusal: Refused | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, rows in ROWS.items():
            if name in self.fields:
                self.fields[name].widget.attrs["rows"] = rows
        # A browser that cuts what is pasted loses words in silence: the form says what is too long.
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)
        if "opened" in self.fields:
            self.fields["opened"].initial = self.instance.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in ROWS.keys() & cleaned.keys():
            # As it is kept: a browser ends its lines otherwise, and nothing would look unchanged.
            cleaned[name] = cleaned[name].replace("\r\n", "\n")
        if cleaned.get("received_on") and not cleaned.get("due_on", True):
            cleaned["due_on"] = deadline(cleaned["received_on"])
        if self.instance.pk and self.has_changed():
            self._refuse_stale(cleaned)
        if self.refusal:
            say(self, self.refusal)
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()
        for field, message in contradictions(self.instance).items():
            self.add_error(field if field in self.fields else None, message)

    def _refuse_stale(self, cleaned: dict[str, Any]) -> None:
        """The admin saves in a transaction: from this lock to the save, the version cannot move."""
        row = Dossier.objects.select_for_update(of=("self",)).get(pk=self.instance.pk)
        if cleaned.get("opened") == row.version:
            return
        self.data = self.data.copy()
        self.data[self.add_prefix("opened")] = row.version
        self.add_error(
            None,
            _(
                "Somebody saved this dossier after you opened it. Nothing you typed is lost: read its "
                "history, then save again to keep yours."
            ),
        )
