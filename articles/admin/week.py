from datetime import date

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.desk import week_of

YEARS = range(2000, 2200)  # a week on either side is still a date


def week_page(model_admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    week = week_of(_day(request.GET.get("jour", "")), request.user)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("The week"),
        "opts": model_admin.opts,
        "week": week,
        "now": timezone.now(),
    }
    return TemplateResponse(request, "admin/articles/article/week.html", context)


def _day(asked: str) -> date:
    """Today, for whatever is no day."""
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        return timezone.localdate()
    return day if day.year in YEARS else timezone.localdate()
