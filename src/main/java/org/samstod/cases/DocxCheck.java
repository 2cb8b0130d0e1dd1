package org.samstod.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;

/**
 * Looks at a board's template before it is kept: that it is a Word document, small, with nothing in it that runs or fetches anything; that
 * every section has a place and every name is known; and that it can be filled in.
 */
final class DocxCheck {

    /** Largest template, in megabytes. */
    static final int MEGABYTES = 2;

    private static final String FIELD = "file";
    private static final List<String> ACTIVE = List.of("/word/vbaproject", "/word/activex", "/word/embeddings", "/customui");
    private static final String HYPERLINK = "/hyperlink";

    private DocxCheck() {
    }

    /** @throws BusinessException {@code report.template.large}, {@code .format}, {@code .active}, {@code .places}, {@code .unknown} */
    static void check(byte[] file) {
        if (file.length > MEGABYTES * 1024 * 1024) {
            throw refused("large", MEGABYTES);
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw refused("format");
        }
        ReportDocx.prepare();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            passive(word);
            places(word);
        } catch (IOException | OpenXML4JException | POIXMLException | OpenXML4JRuntimeException | RecordFormatException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        try {
            ReportDocx.write(SAMPLE, file);
        } catch (RuntimeException | LinkageError e) {
            // Whatever of it the library cannot handle: such a template would fail each time a report is asked for.
            throw unreadable(e);
        }
    }

    private static final ReportDocument SAMPLE = new ReportDocument("Prov", "1", "Nämnden", "Förvaltningen", null, 1, Instant.EPOCH, false,
            Arrays.stream(ReportSection.values()).map(section -> new ReportDocument.Section(section, "Ett stycke.\n\n- En rad")).toList(),
            List.of(new ReportDocument.Row("1", "Sökande", "Rubrik", Money.ZERO, null, Money.ZERO, "")), false);

    private static void passive(XWPFDocument word) throws OpenXML4JException {
        for (PackagePart part : word.getPackage().getParts()) {
            String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            if (ACTIVE.stream().anyMatch(name::startsWith) || part.getContentType().toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw refused("active");
            }
            if (!part.isRelationshipPart()) {
                for (PackageRelationship to : part.getRelationships()) {
                    if (to.getTargetMode() == TargetMode.EXTERNAL && !to.getRelationshipType().endsWith(HYPERLINK)) {
                        throw refused("active");
                    }
                }
            }
        }
    }

    private static void places(XWPFDocument word) {
        DocxPlaces places = DocxPlaces.of(word);
        Set<String> known = Arrays.stream(ReportSection.values()).map(ReportSection::code).collect(Collectors.toCollection(HashSet::new));
        known.add(DocxPlaces.TABLE);
        known.add(DocxPlaces.REPORT);
        Set<String> unknown = new TreeSet<>(places.unknown(known));
        if (!unknown.isEmpty()) {
            throw refused("unknown", String.join(", ", unknown));
        }
        known.remove(DocxPlaces.REPORT);
        known.removeAll(places.names());
        if (!known.isEmpty() && places.of(DocxPlaces.REPORT).isEmpty()) {
            throw refused("places", known.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static BusinessException unreadable(Throwable cause) {
        BusinessException refused = refused("format");
        refused.initCause(cause);
        return refused;
    }

    private static BusinessException refused(String why, Object... args) {
        return new BusinessException("report.template." + why, args).at(FIELD);
    }
}
