"""A save that the workflow refuses comes back as the form: the reason at its field, all that was typed kept."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.forms import BaseForm, ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.admin.saving import Contested, to_choose
from articles.analysis import plain_text
from articles.models import Article
from articles.workflow import Refused

# What is typed at length, and hard to type again.
TEXTS = ("kicker", "headline", "standfirst", "dateline", "body", "sources")


class SaysRefusals:
    """The first attempt is rolled back with its transaction; the second one only shows the form."""

    texts: Sequence[str] = TEXTS

    def changeform_view(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refused as refusal:
            request.refusal = refusal
            return super().changeform_view(request, *args, **kwargs)
        except Contested as conflict:
            return to_choose(request, conflict)
        except IntegrityError:
            # What the form names was merged or deleted at this very second: asked again, it is known to be gone.
            return super().changeform_view(request, *args, **kwargs)
        except PermissionDenied:
            # The story went to the desk in another window: the way back leads to a page without a form.
            context = self.admin_site.each_context(request) | {
                "typed": self._typed(request)
            }
            return TemplateResponse(request, "403.html", context, status=403)

    def get_form(
        self, request: HttpRequest, obj: Article | None = None, **kwargs: Any
    ) -> type[ModelForm]:
        form = super().get_form(request, obj, **kwargs)
        refusal = getattr(request, "refusal", None)
        return type("RefusedForm", (form,), {"refusal": refusal}) if refusal else form

    def _typed(self, request: HttpRequest) -> list[tuple[str, str]]:
        labels = {name: self.opts.get_field(name).verbose_name for name in self.texts}
        return [
            (label, "\n\n".join(map(plain_text, typed.split("</p>"))).strip())
            for name, label in labels.items()
            if (typed := request.POST.get(name, ""))
        ]


def say(form: BaseForm, refusal: Refused) -> None:
    if not hasattr(refusal, "error_dict"):
        form.add_error(None, refusal)
        return
    for field, errors in refusal.error_dict.items():
        form.add_error(field if field in form.fields else None, errors)
