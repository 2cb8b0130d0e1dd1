package org.samstod.publications.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.samstod.publications.OpenGrant;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/**
 * All initiatives as a package of the 360Giving data standard 1.4 (domain facts §5.1). The funder is the municipality with the board as
 * its department; the grant's id is the public id, which dies with its publication, behind the prefix 360Giving has given the city.
 */
final class GivingPackage {

    /** The licence of everything that is published as data. */
    static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";
    /** Of the strategy's perspectives and of the public themes. */
    private static final String CITY_WIDE = "GLS050";
    private static final String NEIGHBOURHOOD = "GLS060";

    private GivingPackage() {
    }

    /**
     * Writes the package; the caller sees to it that there is at least one grant, since the standard knows no empty package.
     *
     * @param portal address of the portal, empty while it is not set
     * @param changed when the data last changed
     */
    static void write(OutputStream out, Iterator<OpenGrant> grants, Publisher city, String prefix, Optional<String> portal, Instant changed)
            throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonOut json = new JsonOut(writer);
        json.open().text("version", "1.4").text("title", text("opendata.initiatives.title")).text("description", text("opendata.initiatives.text"))
                .text("issued", Clock.dayOf(changed)).text("modified", changed).text("license", LICENCE);
        portal.ifPresent(address -> json.text("accessURL", address + "/open-data").text("downloadURL", address + "/open-data/360giving.json"));
        json.open("publisher").text("name", city.name()).text("identifier", city.identifier());
        portal.ifPresent(address -> json.text("website", address + "/"));
        json.end().list("grants");
        while (grants.hasNext()) {
            grant(json, grants.next(), city, prefix, portal);
        }
        json.end().end();
        json.flush();
        writer.flush();
    }

    private static void grant(JsonOut json, OpenGrant one, Publisher city, String prefix, Optional<String> portal) {
        json.open().text("id", "360G-" + prefix + "-" + one.publicId()).text("title", one.title())
                .text("description", one.summary() == null || one.summary().isBlank() ? one.title() : one.summary())
                .text("currency", "SEK").sum("amountAppliedFor", one.askedOre()).sum("amountAwarded", one.grantedOre())
                .text("awardDate", one.decidedOn()).text("dateModified", one.changedAt());
        portal.ifPresent(address -> json.text("url", address + "/initiatives/" + one.publicId()));
        json.list("recipientOrganization").open()
                .text("id", one.organisationNumber() == null ? "360G-" + prefix + "-" + one.associationPublicId() : "SE-ON-" + hyphenated(one.organisationNumber()))
                .text("name", one.associationName()).end().end();
        json.list("fundingOrganization").open().text("id", city.identifier()).text("name", city.name()).text("department", one.boardName()).end().end();
        json.text("fromOpenCall", one.callId() == null ? "No" : "Yes").text("locationScope", one.neighbourhoodSlug() == null ? CITY_WIDE : NEIGHBOURHOOD);
        programme(json, one);
        json.list("classifications");
        classification(json, "perspective", one.perspective(), portal);
        classification(json, "theme", one.theme(), portal);
        for (String target : one.targets()) {
            classification(json, "target", target, portal);
        }
        json.end().list("beneficiaryLocation");
        json.open().text("name", one.districtName()).text("countryCode", "SE").end();
        if (one.neighbourhoodName() != null) {
            json.open().text("name", one.neighbourhoodName()).text("countryCode", "SE").end();
        }
        json.end().end();
    }

    /** The call and the kind of grant, as what the money was sought in. */
    private static void programme(JsonOut json, OpenGrant one) {
        if (one.callId() != null || one.kind() != null) {
            json.list("grantProgramme");
            if (one.callId() != null) {
                json.open().text("code", one.callId()).text("title", one.callTitle()).end();
            }
            if (one.kind() != null) {
                json.open().text("code", one.kind()).text("title", word("kind", one.kind())).end();
            }
            json.end();
        }
    }

    private static void classification(JsonOut json, String list, String code, Optional<String> portal) {
        if (code != null) {
            json.open().text("vocabulary", portal.map(address -> address + "/open-data#" + list).orElse(list)).text("code", code)
                    .text("title", word(list, code)).end();
        }
    }

    /** The Swedish word for a code; the code itself when the city has added it. */
    static String word(String list, String code) {
        String key = "publication." + list + "." + code;
        return Texts.has(Texts.SWEDISH, key) ? Texts.get(Texts.SWEDISH, key) : code;
    }

    private static String hyphenated(String number) {
        return number.matches("\\d{10}") ? number.substring(0, 6) + "-" + number.substring(6) : number;
    }

    private static String text(String key) {
        return Texts.get(Texts.SWEDISH, key);
    }
}
