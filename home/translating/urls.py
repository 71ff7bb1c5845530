"""Addresses of the admin. Those that wagtail-localize has too stand before its own."""

from django.urls import path

from home.translating import views
from home.translating.matrix import MatrixView

urlpatterns = [
    path("localize/translate/<int:translation_id>/pofile/upload/", views.upload_pofile),
    path("localize/submit/page/<int:page_id>/", views.SubmitView.as_view()),
    path(
        "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        views.SubmitTermView.as_view(),
    ),
    path("localize/update/<int:translation_source_id>/", views.UpdateView.as_view()),
    path("localize/page/<int:page_id>/convert_to_alias/", views.convert_to_alias),
    path("translations/<int:pk>/", views.TodoView.as_view(), name="translation_todo"),
    path(
        "translations/publish/<int:pk>/",
        views.PublishTogetherView.as_view(),
        name="publish_together",
    ),
    path("translations/", MatrixView.as_view(), name="translations"),
    path(
        "translations/results/",
        MatrixView.as_view(results_only=True),
        name="translations_results",
    ),
]
