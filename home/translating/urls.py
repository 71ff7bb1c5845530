"""Addresses of the admin. Those that wagtail-localize has too stand before its own."""

from django.urls import path

from home.translating import views

urlpatterns = [
    path("localize/translate/<int:translation_id>/pofile/upload/", views.upload_pofile),
    path("localize/page/<int:page_id>/convert_to_alias/", views.convert_to_alias),
]
