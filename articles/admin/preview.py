"""The page of readers over what the desk is working on."""

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from articles.preview import page_of_readers


def address(model_admin: ModelAdmin) -> URLPattern:
    """Framed by the desk alone, and only this page."""

    @xframe_options_sameorigin
    @csp_replace({"frame-ancestors": [SELF]})
    @require_safe
    def page(request: HttpRequest, object_id: str) -> HttpResponse:
        return preview_page(model_admin, request, object_id)

    view = model_admin.admin_site.admin_view(page)
    return path("<path:object_id>/preview/", view, name="articles_article_preview")


def preview_page(
    model_admin: ModelAdmin, request: HttpRequest, object_id: str
) -> HttpResponse:
    article = model_admin.get_object(request, unquote(object_id))
    if article is None:
        raise Http404
    if not article.may_be_seen_by(request.user):
        raise PermissionDenied
    return page_of_readers(request, article)
