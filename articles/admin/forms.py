from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.utils.translation import gettext_lazy as _

from articles.admin.refusals import say
from articles.admin.relations import RowForm
from articles.models import Article, Byline, Correction
from articles.saving import Nature
from articles.workflow import Refused

FIRST_YEAR = 2000  # the clock of Algiers before the year 1 is no date at all
DAYS = [f"%d{by}%m{by}{year}" for year in ("%Y", "%y") for by in "/.- "] + ["%Y-%m-%d"]
HOURS = ["%H:%M", "%H:%M:%S", "%H h %M", "%Hh%M", "%H h", "%Hh"]


class OneLine(forms.Textarea):
    """A headline is read on two lines and typed as one."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = super().value_from_datadict(data, files, name)
        return " ".join(typed.split()) if typed else typed


class MomentWidget(AdminSplitDateTime):
    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.widgets[1].format = "%H:%M"  # no second is ever chosen


class MomentField(forms.SplitDateTimeField):
    """A day and an hour of Algiers, typed as French people write them: « 6 h 30 »."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs |= {"input_date_formats": DAYS, "input_time_formats": HOURS}
        super().__init__(**kwargs | {"widget": MomentWidget})
        # Spaces that do not break come with an hour that was copied.
        day, hour = self.fields
        hour.to_python = _with_plain_spaces(hour.to_python)
        day.to_python = _with_plain_spaces(day.to_python)

    def compress(self, data_list: Any) -> datetime | None:
        moment = super().compress(data_list)
        if moment and moment.year < FIRST_YEAR:
            raise forms.ValidationError(_("Choose a date of this century."))
        return moment


def _with_plain_spaces(to_python: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: to_python(
        " ".join(value.split()) if isinstance(value, str) else value
    )


class ArticleForm(forms.ModelForm):
    """Carries the version that the editor opened: what others saved since is put together with hers."""

    # Not « version »: a field of the model that nobody edits cannot be in its form.
    opened = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Article
        exclude: list[str] = []
        widgets = {
            "headline": OneLine(attrs={"rows": 1}),
            "standfirst": forms.Textarea(attrs={"rows": 2}),
        }
        field_classes = {"planned_at": MomentField, "embargoed_until": MomentField}

    refusal: Refused | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A browser that cuts what is pasted loses words in silence: the form says what is too long.
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)
        if "opened" in self.fields and self.instance.pk:
            self.fields["opened"].initial = self.instance.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.refusal:
            say(self, self.refusal)
        return cleaned


class BylineForm(RowForm):
    class Meta:
        model = Byline
        fields = ["author", "role", "position"]
        widgets = {"position": forms.HiddenInput}


class VerbForm(forms.Form):
    """A verb that asks for nothing."""


class NoteForm(VerbForm):
    reason = forms.CharField(
        label=_("Note for the author"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("She reads it beside the text; it stays in the journal."),
    )


class ReasonForm(VerbForm):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For the newsroom: it stays in the journal."),
    )


class ScheduleForm(VerbForm):
    at = MomentField(
        label=_("Day and hour, in Algiers"),
        help_text=_("The story goes online by itself at that second."),
    )


class ReleaseForm(VerbForm):
    nature = forms.ChoiceField(
        label=_("What readers are told"),
        choices=[*Nature.choices, *Correction.Kind.choices],
        initial=Nature.QUIET,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        required=False,
        label=_("Public note"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "What was wrong and what is right: readers see it under the story."
        ),
    )
