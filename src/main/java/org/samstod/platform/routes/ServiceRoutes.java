package org.samstod.platform.routes;

import static org.samstod.journal.Permission.APPLICATION_READ;
import static org.samstod.journal.Permission.APPLICATION_WRITE;
import static org.samstod.journal.Permission.CASE_PREPARE;
import static org.samstod.journal.Permission.FILE_READ;
import static org.samstod.journal.Permission.PUBLIC;
import static org.samstod.journal.Permission.PUBLICATION_MANAGE;
import static org.samstod.journal.Permission.SIGNED_IN;

import java.util.List;

/** Addresses that a servlet or REST resource answers; none has a language. */
final class ServiceRoutes {

    static final List<Route> ALL = List.of(
            Route.service("/jakarta.faces.resource/*", PUBLIC, "GET", "HEAD"),
            Route.service("/assets/{build}/*", PUBLIC, "GET", "HEAD"),
            // For search engines: level 3 only.
            Route.service("/robots.txt", PUBLIC, "GET", "HEAD"),
            Route.service("/sitemap.xml", PUBLIC, "GET", "HEAD"),
            // For the search fields of public pages, level 3 only.
            Route.service("/suggestions", PUBLIC, "GET", "HEAD"),
            // The picture that goes along when an initiative is shared; level 3 only.
            Route.service("/initiatives/{publicId}/card.png", PUBLIC, "GET", "HEAD"),
            // Pictures of what associations tell: shown, level 3 only; and for who wrote it and who looks at it, before that.
            Route.service("/pictures/{shown}", PUBLIC, "GET", "HEAD"),
            Route.service("/association/posts/pictures/{post}", APPLICATION_READ, "GET", "HEAD"),
            Route.service("/office/posts/pictures/{post}", PUBLICATION_MANAGE, "GET", "HEAD"),
            Route.service("/calls/{id}/decided.csv", PUBLIC, "GET", "HEAD").inBothLanguages(),
            Route.service("/audit-samples/{id}/{file}", PUBLIC, "GET", "HEAD").inBothLanguages(),
            Route.service("/statistics/{table}", PUBLIC, "GET", "HEAD").inBothLanguages(),
            // Answered by the server's MicroProfile Health.
            Route.service("/health", PUBLIC, "GET"),
            Route.service("/health/{probe}", PUBLIC, "GET"),
            // Who may open which file is asked of the file's owner.
            Route.service("/files/{id}", FILE_READ, "GET", "HEAD"),
            // Asked of the request for a statement: by its link, or of the person who is asked.
            Route.service("/statement/{code}/answer", PUBLIC, "POST").inBothLanguages(),
            Route.service("/statement/{code}/files/{file}", PUBLIC, "GET", "HEAD"),
            Route.service("/account/statements/{id}/files/{file}", SIGNED_IN, "GET", "HEAD"),
            Route.service("/follow/send", PUBLIC, "POST").inBothLanguages(),
            Route.service("/accessibility/report/send", PUBLIC, "POST").inBothLanguages(),
            // One answer, or files, from a page that is being written on; log-in from a page whose session has ended.
            Route.service("/association/api/answers", APPLICATION_WRITE, "GET", "POST"),
            Route.service("/association/api/files", APPLICATION_WRITE, "POST"),
            Route.service("/association/api/presence", APPLICATION_WRITE, "POST"),
            // One cell of an allocation sheet, as it is left.
            Route.service("/office/api/allocation", CASE_PREPARE, "POST"),
            Route.service("/account/api/session", PUBLIC, "GET", "POST"),
            Route.service("/account/logout", SIGNED_IN, "POST"),
            // Exists in demo mode only.
            Route.service("/account/demo-logins", PUBLIC, "GET"),
            Route.service("/account/demo-mail", PUBLIC, "GET"),
            // Loopback and operator token, checked by the servlet itself.
            Route.service("/operations/{name}", PUBLIC, "POST")
    );

    private ServiceRoutes() {
    }
}
