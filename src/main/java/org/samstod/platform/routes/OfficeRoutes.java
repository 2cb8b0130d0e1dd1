package org.samstod.platform.routes;

import static org.samstod.journal.Permission.*;

import java.util.List;

/** The office: work, decisions, set-up. */
final class OfficeRoutes {

    static final List<Route> ALL = List.of(
            Route.page("/office/", "/office/index.xhtml", CASE_LIST),
            Route.page("/office/assisted", "/office/assisted.xhtml", APPLICATION_ASSIST),
            Route.page("/office/assisted/new", "/office/assisted-new.xhtml", APPLICATION_ASSIST),
            Route.page("/office/assisted/{id}", "/office/assisted-form.xhtml", APPLICATION_ASSIST),
            Route.page("/office/assisted/{id}/check", "/office/assisted-check.xhtml", APPLICATION_ASSIST),
            Route.page("/office/assisted/{id}/receipt", "/office/assisted-receipt.xhtml", APPLICATION_ASSIST),
            Route.page("/office/assisted/{id}/sent", "/office/assisted-sent.xhtml", APPLICATION_ASSIST),
            Route.page("/office/calls", "/office/calls.xhtml", CALL_PUBLISH),
            Route.page("/office/calls/forms", "/office/call-forms.xhtml", FORM_MANAGE),
            Route.page("/office/calls/forms/{id}", "/office/form.xhtml", FORM_MANAGE),
            Route.page("/office/calls/forms/{id}/sections/{code}", "/office/form-section.xhtml", FORM_MANAGE),
            Route.page("/office/calls/forms/{id}/questions/{code}", "/office/form-question.xhtml", FORM_MANAGE),
            Route.page("/office/calls/forms/{id}/preview", "/office/form-preview.xhtml", FORM_MANAGE),
            Route.page("/office/calls/forms/{id}/publish", "/office/form-publish.xhtml", FORM_MANAGE),
            Route.page("/office/calls/new", "/office/call-edit.xhtml", CALL_MANAGE),
            Route.page("/office/calls/{id}", "/office/call.xhtml", CALL_PUBLISH),
            Route.page("/office/calls/{id}/edit", "/office/call-edit.xhtml", CALL_MANAGE),
            Route.page("/office/calls/{id}/next", "/office/call-next.xhtml", CALL_MANAGE),
            Route.page("/office/calls/{id}/preview", "/office/call-preview.xhtml", CALL_PUBLISH),
            Route.page("/office/cases/{id}", "/office/case.xhtml", CASE_READ),
            Route.page("/office/cases/{id}/messages", "/office/case-messages.xhtml", CASE_READ),
            Route.page("/office/claims", "/office/claims.xhtml", CLAIM_VERIFY),
            Route.page("/office/mandates", "/office/mandates.xhtml", CLAIM_VERIFY),
            Route.page("/office/code-lists", "/office/code-lists.xhtml", DISTRICT_MANAGE),
            Route.page("/office/delegation", "/office/delegation.xhtml", DELEGATION_READ),
            Route.page("/office/districts", "/office/districts.xhtml", DISTRICT_MANAGE),
            Route.page("/office/districts/new", "/office/district-new.xhtml", DISTRICT_MANAGE),
            Route.page("/office/districts/{slug}", "/office/district.xhtml", DISTRICT_MANAGE),
            Route.page("/office/frames", "/office/frames.xhtml", FRAME_MANAGE),
            Route.page("/office/frames/{id}", "/office/frame.xhtml", FRAME_MANAGE),
            Route.page("/office/holidays", "/office/holidays.xhtml", DISTRICT_MANAGE),
            Route.page("/office/jav", "/office/jav.xhtml", JAV_ANSWER),
            Route.page("/office/matters", "/office/matters.xhtml", CASE_LIST),
            Route.page("/office/matters/{id}", "/office/matter.xhtml", CASE_READ),
            Route.page("/office/matters/{id}/sheet", "/office/sheet.xhtml", CASE_PREPARE),
            Route.page("/office/matters/{id}/compare", "/office/sheet-compare.xhtml", CASE_PREPARE),
            Route.page("/office/matters/{id}/choose", "/office/sheet-choose.xhtml", CASE_PROPOSE),
            Route.page("/office/matters/{id}/import", "/office/sheet-import.xhtml", CASE_PREPARE),
            Route.service("/office/sheets/{id}", CASE_PREPARE, "GET"),
            Route.page("/office/journal", "/office/journal.xhtml", JOURNAL_READ),
            Route.page("/office/legal-grounds", "/office/legal-grounds.xhtml", DISTRICT_MANAGE),
            Route.page("/office/decisions", "/office/decisions.xhtml", DECISION_DECIDE),
            Route.page("/office/cases/{id}/decide", "/office/decide.xhtml", DECISION_DECIDE),
            Route.page("/office/publications", "/office/publications.xhtml", PUBLICATION_MANAGE),
            Route.service("/office/letters/{id}", DECISION_READ, "GET"),
            Route.page("/office/minutes", "/office/minutes.xhtml", DECISION_READ),
            Route.page("/office/minutes/{id}", "/office/minutes-one.xhtml", DECISION_READ),
            Route.page("/office/notices", "/office/notices.xhtml", NOTICE_MANAGE),
            Route.page("/office/register", "/office/register.xhtml", REGISTER_WRITE),
            Route.page("/office/register/{id}", "/office/register-entry.xhtml", REGISTER_WRITE),
            Route.page("/office/texts", "/office/texts.xhtml", TEXT_MANAGE),
            Route.page("/office/texts/{key}", "/office/text.xhtml", TEXT_MANAGE),
            Route.page("/office/users", "/office/users.xhtml", USER_MANAGE),
            Route.page("/office/users/new", "/office/user-new.xhtml", USER_MANAGE),
            Route.page("/office/users/{id}", "/office/user.xhtml", USER_MANAGE)
    );

    private OfficeRoutes() {
    }
}
