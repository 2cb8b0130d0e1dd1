package org.samstod.publications.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/**
 * The catalogue of the data sets, DCAT-AP-SE 3.0.1 in RDF/XML, as dataportal.se collects it once a night: one document, absolute
 * addresses, no blank nodes (domain facts §5.2).
 */
final class Catalogue {

    private static final String LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";
    private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";

    /** One file or address that gives a data set. */
    private record Distribution(String name, String path, String media, String format) {
    }

    /** One data set. */
    private record Dataset(String name, String standard, List<Distribution> distributions) {
    }

    private static final List<Dataset> DATASETS = List.of(
            new Dataset("initiatives", "https://standard.threesixtygiving.org/en/1.4/", List.of(
                    new Distribution("360giving", "/open-data/360giving.json", "application/json", "JSON"),
                    new Distribution("csv", "/open-data/initiatives.csv", "text/csv", "CSV"),
                    new Distribution("atom", "/feeds/initiatives.atom", "application/atom+xml", "ATOM"))),
            new Dataset("calls", "https://www.rfc-editor.org/rfc/rfc5545", List.of(
                    new Distribution("calls-atom", "/feeds/calls.atom", "application/atom+xml", "ATOM"),
                    new Distribution("calls-ics", "/calendar/calls.ics", "text/calendar", "ICS"))),
            new Dataset("activities", "https://www.rfc-editor.org/rfc/rfc5545", List.of(
                    new Distribution("activities-ics", "/calendar/activities.ics", "text/calendar", "ICS"))),
            new Dataset("notices", "https://www.rfc-editor.org/rfc/rfc4287", List.of(
                    new Distribution("notices-atom", "/feeds/notices.atom", "application/atom+xml", "ATOM"))),
            new Dataset("statistics", "https://www.rfc-editor.org/rfc/rfc8259", List.of(
                    new Distribution("statistics-json", "/api/v1/statistics", "application/json", "JSON"))));

    private static final Set<String> NOT_IN_API = Set.of("notices", "activities");

    private final XmlOut xml = new XmlOut();
    private final String address;
    private final Publisher city;

    private Catalogue(String address, Publisher city) {
        this.address = address;
        this.city = city;
    }

    /**
     * The catalogue.
     *
     * @param changed when the data last changed, empty while there is none
     * @param giving whether there is a package of the 360Giving standard
     */
    static String write(String address, Publisher city, Optional<Instant> changed, boolean giving) {
        return new Catalogue(address, city).document(changed.map(Clock::dayOf), giving);
    }

    private String document(Optional<LocalDate> changed, boolean giving) {
        xml.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:dcat",
                "http://www.w3.org/ns/dcat#", "xmlns:foaf", "http://xmlns.com/foaf/0.1/", "xmlns:vcard", "http://www.w3.org/2006/vcard/ns#",
                "xmlns:dcatap", "http://data.europa.eu/r5r/");
        xml.open("dcat:Catalog", "rdf:about", address + "/open-data#catalogue");
        texts("dcterms:title", "dcat.catalogue.title");
        texts("dcterms:description", "dcat.catalogue.text");
        link("dcterms:publisher", publisher()).link("dcterms:license", LICENCE).link("foaf:homepage", address + "/open-data")
                .link("dcterms:language", EU + "language/SWE").link("dcterms:language", EU + "language/ENG")
                .link("dcat:themeTaxonomy", EU + "data-theme");
        changed.ifPresent(day -> xml.element("dcterms:modified", day, "rdf:datatype", DATE));
        DATASETS.forEach(one -> link("dcat:dataset", iri("dataset-", one.name())));
        link("dcat:service", iri("service-", "api"));
        xml.close();
        DATASETS.forEach(one -> dataset(one, changed, giving));
        service();
        agent();
        return xml.close().finish();
    }

    private void dataset(Dataset one, Optional<LocalDate> changed, boolean giving) {
        List<Distribution> given = one.distributions().stream().filter(file -> giving || !file.name().equals("360giving")).toList();
        xml.open("dcat:Dataset", "rdf:about", iri("dataset-", one.name()));
        texts("dcterms:title", "opendata.".concat(one.name()).concat(".title"));
        texts("dcterms:description", "opendata.".concat(one.name()).concat(".text"));
        xml.element("dcterms:identifier", UUID.nameUUIDFromBytes((address + "/open-data#" + one.name()).getBytes(StandardCharsets.UTF_8)));
        link("dcterms:publisher", publisher()).link("dcterms:accessRights", EU + "access-right/PUBLIC").link("dcat:theme", EU + "data-theme/GOVE")
                .link("dcterms:accrualPeriodicity", EU + "frequency/IRREG").link("dcterms:conformsTo", one.standard())
                .link("dcat:landingPage", address + "/open-data").link("dcterms:language", EU + "language/SWE");
        texts("dcat:keyword", "dcat.keyword");
        changed.ifPresent(day -> xml.element("dcterms:modified", day, "rdf:datatype", DATE));
        city.email().ifPresent(email -> link("dcat:contactPoint", address + "/open-data#contact"));
        given.forEach(file -> link("dcat:distribution", iri("distribution-", file.name())));
        xml.close();
        for (Distribution file : given) {
            xml.open("dcat:Distribution", "rdf:about", iri("distribution-", file.name()));
            texts("dcterms:title", "opendata.file.".concat(file.name()));
            texts("dcterms:description", "opendata.file.".concat(file.name()));
            link("dcat:accessURL", address + file.path()).link("dcat:downloadURL", address + file.path()).link("dcterms:license", LICENCE)
                    .link("dcat:mediaType", MEDIA + file.media()).link("dcterms:format", EU + "file-type/" + file.format())
                    .link("dcatap:availability", EU + "planned-availability/STABLE");
            xml.close();
        }
    }

    private void service() {
        xml.open("dcat:DataService", "rdf:about", iri("service-", "api"));
        texts("dcterms:title", "dcat.service.title");
        texts("dcterms:description", "dcat.service.text");
        link("dcat:endpointURL", address + "/api/v1").link("dcat:endpointDescription", address + "/openapi").link("dcterms:publisher", publisher())
                .link("dcterms:license", LICENCE).link("dcterms:accessRights", EU + "access-right/PUBLIC").link("dcat:landingPage", address + "/open-data");
        city.email().ifPresent(email -> link("dcat:contactPoint", address + "/open-data#contact"));
        DATASETS.stream().filter(one -> !NOT_IN_API.contains(one.name())).forEach(one -> link("dcat:servesDataset", iri("dataset-", one.name())));
        xml.close();
    }

    private void agent() {
        xml.open("foaf:Agent", "rdf:about", publisher()).element("foaf:name", city.name(), "xml:lang", "sv")
                .element("dcterms:identifier", city.organisationNumber().replace("-", ""));
        link("dcterms:type", "http://purl.org/adms/publishertype/LocalAuthority");
        xml.close();
        city.email().ifPresent(email -> {
            xml.open("vcard:Organization", "rdf:about", address + "/open-data#contact").element("vcard:fn", city.name());
            link("vcard:hasEmail", "mailto:" + email);
            xml.close();
        });
    }

    private String publisher() {
        return "http://dataportal.se/organisation/SE" + city.organisationNumber().replace("-", "");
    }

    private String iri(String kind, String name) {
        return address + "/open-data#" + kind + name;
    }

    private Catalogue link(String name, String target) {
        xml.empty(name, "rdf:resource", target);
        return this;
    }

    private void texts(String name, String key) {
        for (Locale language : List.of(Texts.SWEDISH, Texts.ENGLISH)) {
            xml.element(name, Texts.get(language, key), "xml:lang", language.getLanguage());
        }
    }
}
