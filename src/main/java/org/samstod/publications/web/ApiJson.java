package org.samstod.publications.web;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.samstod.districts.DistrictView;
import org.samstod.publications.ActivityView;
import org.samstod.publications.ApiQuery;
import org.samstod.publications.AwardYear;
import org.samstod.publications.CallView;
import org.samstod.publications.DecidedRow;
import org.samstod.publications.DistrictLink;
import org.samstod.publications.DistrictPage;
import org.samstod.publications.OpenCall;
import org.samstod.publications.OpenGrant;
import org.samstod.publications.OpenGrantPage;
import org.samstod.publications.OpenStatistics;
import org.samstod.publications.OutcomeView;
import org.samstod.publications.TimeLine;
import org.samstod.publications.YearSum;
import org.samstod.publications.YearlyView;
import org.samstod.shared.Page;

/**
 * The answers of the read API. Addresses in them are paths, so that an answer is the same under every name of the portal; the document
 * at {@code /openapi} describes them and is held against them.
 */
final class ApiJson {

    /** Where the API begins. */
    static final String ROOT = "/api/v1";

    private ApiJson() {
    }

    static String initiatives(OpenGrantPage page) {
        return write(json -> {
            json.number("total", page.total()).sum("grantedSek", page.sumOre()).number("size", page.query().size());
            links(json, page.query(), page.next(), page.previous());
            json.list("items");
            page.rows().forEach(one -> grant(json.open(), one).end());
            json.end();
        });
    }

    /** One initiative, with what anybody can take part in and what came of it; the latter is null while nothing is told. */
    static String initiative(OpenGrant one, List<ActivityView> takePart, OutcomeView outcome) {
        return write(json -> {
            grant(json, one);
            if (!takePart.isEmpty()) {
                json.list("takePart");
                takePart.forEach(activity -> activity(json.open(), activity).end());
                json.end();
            }
            if (outcome != null) {
                json.open("outcome").text("done", outcome.done()).text("learned", outcome.learned()).number("participants", outcome.total())
                        .text("reportedOn", outcome.reportedOn()).text("reviewedOn", outcome.reviewedOn()).end();
            }
        });
    }

    private static JsonOut activity(JsonOut json, ActivityView one) {
        json.text("name", one.name()).list("targets");
        if (one.target() != null) {
            List.of(one.target().split(",")).forEach(json::value);
        }
        json.end();
        ages(json, one.ageFrom(), one.ageTo());
        json.text("place", one.place()).open("neighbourhood").text("slug", one.neighbourhoodSlug()).text("name", one.neighbourhoodName()).end();
        json.text("firstDay", one.firstDay()).text("lastDay", one.lastDay()).list("times");
        for (TimeLine time : one.times()) {
            json.open().text("weekday", time.weekday() == null ? null : time.weekday().name().toLowerCase(Locale.ROOT)).text("day", time.day())
                    .text("starts", time.starts()).text("ends", time.ends()).end();
        }
        return json.end().sum("priceSek", one.priceOre()).text("email", one.email()).text("phone", one.phone()).text("changedAt", one.changedAt());
    }

    private static void ages(JsonOut json, Integer from, Integer to) {
        if (from != null || to != null) {
            json.open("ages").number("from", from).number("to", to).end();
        }
    }

    private static JsonOut grant(JsonOut json, OpenGrant one) {
        json.text("id", one.publicId()).text("title", one.title()).text("summary", one.summary()).text("decision", one.outcome())
                .text("decidedOn", one.decidedOn()).number("year", one.year()).sum("askedSek", one.askedOre()).sum("grantedSek", one.grantedOre());
        json.open("association").text("id", one.associationPublicId()).text("name", one.associationName())
                .text("organisationNumber", one.organisationNumber()).end();
        json.text("board", one.boardName());
        json.open("district").text("slug", one.districtSlug()).text("name", one.districtName()).text("todaySlug", one.todaySlug())
                .text("todayName", one.todayName()).end();
        if (one.neighbourhoodSlug() != null) {
            json.open("neighbourhood").text("slug", one.neighbourhoodSlug()).text("name", one.neighbourhoodName()).end();
        }
        if (one.callId() != null) {
            json.open("call").text("id", one.callId()).text("title", one.callTitle()).text("titleEn", one.callTitleEn())
                    .text("address", "/calls/" + one.callId()).end();
        }
        json.text("kind", one.kind()).text("theme", one.theme()).text("perspective", one.perspective()).list("targets");
        one.targets().forEach(json::value);
        json.end();
        ages(json, one.ageFrom(), one.ageTo());
        return json.text("publishedAt", one.publishedAt()).text("changedAt", one.changedAt()).text("address", "/initiatives/" + one.publicId());
    }

    static String calls(ApiQuery query, Page<OpenCall> page) {
        return write(json -> {
            head(json, query, page.total());
            page.rows().forEach(one -> {
                json.open().text("id", one.callId()).text("state", one.state()).text("title", one.titleSv()).text("titleEn", one.titleEn())
                        .text("board", one.boardName());
                district(json, one.districtSlug(), one.districtName());
                json.text("kind", one.kind()).text("theme", one.theme()).text("perspective", one.perspective()).text("opensAt", one.opensAt())
                        .text("closesAt", one.closesAt()).sum("ceilingSek", one.ceilingOre()).text("changedAt", one.changedAt())
                        .text("address", "/calls/" + one.callId()).end();
            });
            json.end();
        });
    }

    static String call(CallView one) {
        return write(json -> {
            json.text("id", one.card().callId()).text("state", one.state()).text("title", one.card().titleSv()).text("titleEn", one.card().titleEn())
                    .text("board", one.card().boardName());
            district(json, one.card().districtSlug(), one.card().districtName());
            json.text("kind", one.card().kind()).text("theme", one.card().theme()).text("perspective", one.perspective())
                    .text("opensAt", one.card().opensAt()).text("closesAt", one.card().closesAt()).sum("ceilingSek", one.card().ceilingOre())
                    .sum("frameSek", one.frameOre());
            lines(json, "neighbourhoods", one.neighbourhoods());
            lines(json, "about", one.aboutSv());
            lines(json, "aboutEn", one.aboutEn());
            lines(json, "rules", one.rulesSv());
            lines(json, "rulesEn", one.rulesEn());
            lines(json, "documents", one.documentsSv());
            lines(json, "criteria", one.criteriaSv());
            json.text("decisionExpected", one.decisionExpected()).text("paymentExpected", one.paymentExpected()).text("periodFrom", one.periodFrom())
                    .text("periodTo", one.periodTo()).text("reportDue", one.reportDue()).list("decided");
            for (DecidedRow row : one.decided()) {
                json.open().text("initiative", row.publicId()).text("title", row.title()).text("association", row.associationName())
                        .text("decision", row.outcome()).sum("askedSek", row.askedOre()).sum("grantedSek", row.grantedOre()).end();
            }
            json.end().list("earlierYears");
            for (AwardYear year : one.earlier()) {
                json.open().number("year", year.year()).number("applications", year.applications()).number("granted", year.granted())
                        .number("refused", year.refused()).sum("askedSek", year.askedOre()).sum("grantedSek", year.grantedOre()).end();
            }
            json.end().text("address", "/calls/" + one.card().callId());
        });
    }

    /** What there is, where the catalogue says that the API begins. */
    static String index() {
        return write(json -> {
            json.text("description", "/openapi").text("documentation", "/open-data").list("lists");
            for (ApiQuery.Resource resource : ApiQuery.Resource.values()) {
                json.open().text("address", resource.path()).end();
            }
            json.end();
        });
    }

    static String districts(ApiQuery query, Page<DistrictView> page) {
        return write(json -> {
            head(json, query, page.total());
            page.rows().forEach(one -> json.open().text("slug", one.slug()).text("name", one.name()).text("board", one.boardName())
                    .text("validFrom", one.validFrom()).text("validTo", one.validTo()).text("successor", one.successorSlug())
                    .text("address", "/districts/" + one.slug()).end());
            json.end();
        });
    }

    static String district(DistrictPage one) {
        return write(json -> {
            json.text("slug", one.slug()).text("name", one.name()).text("board", one.boardName()).text("validFrom", one.validFrom())
                    .text("validTo", one.validTo());
            json.open("today").text("slug", one.today().slug()).text("name", one.today().name()).end();
            places(json, "includes", one.includes().stream().map(past -> new DistrictLink(past.slug(), past.name())).toList());
            places(json, "neighbourhoods", one.neighbourhoods());
            json.number("initiatives", one.total()).sum("grantedSek", one.sumOre()).list("years");
            for (YearSum year : one.years()) {
                json.open().number("year", year.year()).number("initiatives", year.count()).sum("grantedSek", year.sumOre()).end();
            }
            json.end().list("openCalls");
            one.openCalls().forEach(call -> json.open().text("id", call.callId()).text("title", call.titleSv()).text("titleEn", call.titleEn())
                    .text("closesAt", call.closesAt()).text("address", "/calls/" + call.callId()).end());
            json.end().text("address", "/districts/" + one.slug());
        });
    }

    static String statistics(ApiQuery query, OpenStatistics sums) {
        return write(json -> {
            json.open("links").text("self", query.address()).end();
            sum(json.open("all"), sums.all()).end();
            group(json, "byDistrict", sums.districts());
            group(json, "byTheme", sums.themes());
            group(json, "byYear", sums.years());
            group(json, "byPerspective", sums.perspectives());
            json.list("notShownOneByOne");
            for (YearlyView year : sums.yearly()) {
                json.open().number("year", year.year()).number("grants", year.count()).sum("grantedSek", year.sumOre()).end();
            }
            json.end();
        });
    }

    private static void group(JsonOut json, String name, List<OpenStatistics.Sum> sums) {
        json.list(name);
        sums.forEach(one -> sum(json.open().text("code", one.code()).text("name", one.name()), one).end());
        json.end();
    }

    private static JsonOut sum(JsonOut json, OpenStatistics.Sum one) {
        return json.number("initiatives", one.initiatives()).sum("askedSek", one.askedOre()).sum("grantedSek", one.grantedOre());
    }

    private static void head(JsonOut json, ApiQuery query, long total) {
        json.number("total", total).number("size", query.size());
        long pages = Math.max(1, (total + query.size() - 1) / query.size());
        links(json, query, query.page() < pages ? query.at("page", Integer.toString(query.page() + 1)) : null,
                query.page() > 1 ? query.at("page", Integer.toString(query.page() - 1)) : null);
        json.list("items");
    }

    private static void links(JsonOut json, ApiQuery query, String next, String previous) {
        json.open("links").text("self", query.address()).text("first", query.at("", "")).text("next", next).text("prev", previous).end();
    }

    private static void district(JsonOut json, String slug, String name) {
        json.open("district").text("slug", slug).text("name", name).end();
    }

    private static void places(JsonOut json, String name, List<DistrictLink> places) {
        json.list(name);
        places.forEach(one -> json.open().text("slug", one.slug()).text("name", one.name()).end());
        json.end();
    }

    private static void lines(JsonOut json, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            json.list(name);
            lines.forEach(json::value);
            json.end();
        }
    }

    private static String write(Consumer<JsonOut> body) {
        StringWriter text = new StringWriter(4_096);
        try (JsonOut json = new JsonOut(text)) {
            json.open();
            body.accept(json);
            json.end();
        }
        return text.append('\n').toString();
    }
}
