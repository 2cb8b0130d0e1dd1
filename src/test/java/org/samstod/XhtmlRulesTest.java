package org.samstod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What no page file may contain, so that the content security policy, both languages and the cache hold everywhere. */
class XhtmlRulesTest {

    private static final Path WEBAPP = Path.of("webapp");
    private static final String FACELETS = "jakarta.faces.facelets";
    private static final String CORE = "jakarta.faces.core";
    private static final String HTML = "jakarta.faces.html";
    private static final String PRIME = "primefaces";

    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN = Set.of("label", "title", "alt", "placeholder", "aria-label", "aria-description", "hint",
            "header", "headerText", "footerText", "emptyMessage", "summary", "detail", "requiredMessage", "converterMessage",
            "validatorMessage", "content-label", "filterPlaceholder", "data-label");
    /** Words that are the same in every language. */
    private static final Set<String> NAMES = Set.of("Samstöd", "j", "k", "x", "Enter", "Esc", "PDF", "CSV");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");

    private static final List<Path> ALL = files();

    @Test
    void every_file_isWellFormed() {
        assertEquals(List.of(), find((file, element) -> List.of()));
        assertFalse(ALL.isEmpty());
    }

    @Test
    void noFacesAjax_becauseItsInlineScriptsAreBlocked() {
        assertEquals(List.of(), find((file, element) -> is(element, CORE, "ajax") ? List.of("f:ajax, use p:ajax") : List.of()));
    }

    @Test
    void noInlineStyleOrHandler() {
        assertEquals(List.of(), find((file, element) -> attributes(element).stream()
                .filter(attribute -> attribute.getLocalName().equals("style") || attribute.getLocalName().matches("on[a-z]+")
                        || attribute.getValue().strip().startsWith("javascript:"))
                .map(attribute -> attribute.getName() + "= is not allowed").toList()));
    }

    @Test
    void noInlineScriptOrStyleElement() {
        assertEquals(List.of(), find((file, element) -> element.getLocalName().equals("style")
                || element.getLocalName().equals("script") && element.getAttribute("src").isEmpty()
                ? List.of("inline " + element.getLocalName()) : List.of()));
    }

    /** A table that scrolls is a region with a name; when its section has the same one, a screen reader announces two places as one. */
    @Test
    void noSection_hasTheNameOfTheRegionInside() {
        assertEquals(List.of(), find((file, element) -> {
            String label = element.getLocalName().equals("section") ? element.getAttribute("aria-labelledby") : "";
            return descendants(element).stream().filter(inside -> !label.isEmpty() && inside.getAttribute("id").equals(label))
                    .flatMap(heading -> descendants(element).stream().filter(inside -> inside.getAttribute("role").equals("region")
                            && inside.getAttribute("aria-label").strip().equals(heading.getTextContent().strip())))
                    .map(region -> "two landmarks named " + region.getAttribute("aria-label")).toList();
        }));
    }

    @Test
    void noStreamedImages() {
        assertEquals(List.of(), find((file, element) -> PRIME.equals(element.getNamespaceURI()) && element.getLocalName().equals("graphicImage")
                ? List.of("p:graphicImage keeps its content in the session, link to /files") : List.of()));
    }

    @Test
    void publicPages_haveNoFacesHeadBodyOrForm() {
        assertEquals(List.of(), find((file, element) -> isPublic(file) && HTML.equals(element.getNamespaceURI())
                && Set.of("head", "body", "form", "commandButton", "commandLink", "outputStylesheet", "outputScript").contains(element.getLocalName())
                || isPublic(file) && PRIME.equals(element.getNamespaceURI())
                ? List.of(element.getNodeName() + " in a public page") : List.of()));
    }

    @Test
    void pages_useATemplateAndDefineATitle() {
        List<String> found = new ArrayList<>();
        for (Path file : ALL) {
            String top = WEBAPP.relativize(file).getName(0).toString();
            boolean page = Set.of("public", "association", "office", "account").contains(top);
            if (page) {
                Document document = parse(file);
                Element root = document.getDocumentElement();
                String template = root.getAttribute("template");
                boolean signedIn = !top.equals("public");
                if (!is(root, FACELETS, "composition") || !template.startsWith("/WEB-INF/templates/")) {
                    found.add(file + ": no template");
                } else if (signedIn == Set.of("/WEB-INF/templates/public.xhtml", "/WEB-INF/templates/embed.xhtml").contains(template)) {
                    found.add(file + ": wrong template " + template);
                }
                NodeList defines = document.getElementsByTagNameNS(FACELETS, "define");
                Set<String> names = new TreeSet<>();
                for (int i = 0; i < defines.getLength(); i++) {
                    names.add(((Element) defines.item(i)).getAttribute("name"));
                }
                if (!names.contains("title")) {
                    found.add(file + ": no title");
                }
                if (document.getElementsByTagName("h1").getLength() == 0) {
                    found.add(file + ": no h1");
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyVisibleText_isABundleKey() {
        assertEquals(List.of(), find((file, element) -> {
            List<String> texts = new ArrayList<>();
            NodeList children = element.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                Node child = children.item(i);
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    check(child.getNodeValue(), texts);
                }
            }
            for (Attr attribute : attributes(element)) {
                boolean button = attribute.getLocalName().equals("value") && Set.of("commandButton", "commandLink", "outputText",
                        "outputLabel", "link", "button", "badge").contains(element.getLocalName());
                if (SPOKEN.contains(attribute.getLocalName()) || button) {
                    check(attribute.getValue(), texts);
                }
            }
            return texts;
        }));
    }

    private static void check(String text, List<String> found) {
        String rest = EXPRESSION.matcher(text).replaceAll(" ").strip();
        if (rest.codePoints().anyMatch(Character::isLetter) && !NAMES.containsAll(List.of(rest.split("[^\\p{L}]+")))
                && !NAMES.contains(rest.replaceAll("[^\\p{L}]", ""))) {
            found.add("text without a key: " + rest);
        }
    }

    private interface Rule {
        List<String> violations(Path file, Element element);
    }

    private static List<String> find(Rule rule) {
        List<String> found = new ArrayList<>();
        for (Path file : ALL) {
            walk(file, parse(file).getDocumentElement(), rule, found);
        }
        return found;
    }

    private static void walk(Path file, Element element, Rule rule, List<String> found) {
        rule.violations(file, element).forEach(violation -> found.add(file + ": " + violation));
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                walk(file, child, rule, found);
            }
        }
    }

    private static boolean isPublic(Path file) {
        return file.startsWith(WEBAPP.resolve("public")) || file.endsWith("templates/public.xhtml") || file.toString().contains("errorpages") || file.startsWith(WEBAPP.resolve("WEB-INF/frames"));
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && element.getLocalName().equals(name);
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                all.add(attribute);
            }
        }
        return all;
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(file.toFile());
        } catch (Exception e) {
            throw new AssertionError(file + " is not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Element> descendants(Element element) {
        List<Element> all = new ArrayList<>();
        NodeList nodes = element.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
