package org.samstod.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;

/** The real validators and readers of each format; none of them shares a line with what writes it. */
public final class Validators {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GIVING = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/";

    private Validators() {
    }

    /** Reads JSON; a mistake in it is a failure. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + e.getMessage(), e);
        }
    }

    /** What the 360Giving standard objects to; formats are asserted. */
    public static List<String> giving(Path standards, String text) throws IOException {
        String grants = Files.readString(standards.resolve("360-giving-schema.json"));
        String packages = Files.readString(standards.resolve("360-giving-package-schema.json"));
        // The package points to the grants of 1.4.2 though both files are 1.4.3.
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(
                GIVING + "1.4.2/schema/360-giving-schema.json", grants.replace("http://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema"),
                GIVING + "1.4.3/schema/360-giving-package-schema.json",
                packages.replace("http://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema")))));
        JsonSchema schema = factory.getSchema(SchemaLocation.of(GIVING + "1.4.3/schema/360-giving-package-schema.json"),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        return messages(schema.validate(json(text)));
    }

    private static List<String> messages(Set<ValidationMessage> found) {
        return found.stream().map(ValidationMessage::getMessage).limit(10).toList();
    }

    /** What DCAT-AP's shapes object to, and what DCAT-AP-SE asks beyond them. */
    public static List<String> catalogue(Path standards, String rdf) {
        Model model = rdf(rdf);
        Graph shapes = RDFDataMgr.loadGraph(standards.resolve("dcat-ap-3.0.1-shapes.ttl").toUri().toString());
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shapes), model.getGraph());
        List<String> wrong = new ArrayList<>();
        report.getEntries().forEach(entry -> wrong.add(entry.focusNode() + " " + entry.resultPath() + ": " + entry.message()));
        wrong.addAll(swedish(model));
        return wrong;
    }

    /** Reads RDF/XML. */
    public static Model rdf(String text) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), "urn:base", Lang.RDFXML);
        return model;
    }

    /** The mandatory properties of DCAT-AP-SE 3.0.1, which has no shapes of its own, and what dataportal.se asks. */
    private static List<String> swedish(Model model) {
        String dcat = "http://www.w3.org/ns/dcat#";
        String dcterms = "http://purl.org/dc/terms/";
        Map<String, List<String>> mandatory = Map.of(
                dcat + "Catalog", List.of(dcterms + "title", dcterms + "description", dcterms + "publisher", dcterms + "license", dcat + "dataset"),
                dcat + "Dataset", List.of(dcterms + "title", dcterms + "description", dcterms + "publisher", dcterms + "identifier"),
                dcat + "Distribution", List.of(dcat + "accessURL", dcterms + "format", dcterms + "license"),
                dcat + "DataService", List.of(dcterms + "title", dcat + "endpointURL"),
                "http://xmlns.com/foaf/0.1/Agent", List.of("http://xmlns.com/foaf/0.1/name", dcterms + "type"),
                "http://www.w3.org/2006/vcard/ns#Organization", List.of("http://www.w3.org/2006/vcard/ns#fn", "http://www.w3.org/2006/vcard/ns#hasEmail"));
        List<String> wrong = new ArrayList<>();
        mandatory.forEach((type, properties) -> {
            List<Resource> all = model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(type)).toList();
            if (all.isEmpty()) {
                wrong.add("no " + type);
            }
            for (Resource one : all) {
                if (one.isAnon()) {
                    wrong.add("a blank node: " + type);
                }
                for (String property : properties) {
                    Property asked = ResourceFactory.createProperty(property);
                    if (!one.hasProperty(asked)) {
                        wrong.add(one + " has no " + property);
                    }
                }
            }
        });
        return wrong;
    }

    /** Reads a feed. */
    public static SyndFeed feed(String text) {
        try {
            return new SyndFeedInput().build(new StringReader(text));
        } catch (FeedException e) {
            throw new AssertionError("no feed: " + e.getMessage(), e);
        }
    }

    /** Reads a calendar and lets it be validated. */
    public static Calendar calendar(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            if (calendar.validate(true).hasErrors()) {
                throw new AssertionError("calendar: " + calendar.validate(true).getEntries());
            }
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError("no calendar: " + e.getMessage(), e);
        }
    }

    /** Reads the description of an API; whatever the parser objects to is a failure. */
    public static OpenAPI openApi(String text) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        if (result.getOpenAPI() == null || result.getMessages() != null && !result.getMessages().isEmpty()) {
            throw new AssertionError("OpenAPI: " + result.getMessages());
        }
        return result.getOpenAPI();
    }

    /**
     * What a schema of an API's description objects to, and every field of the answer that it does not know.
     *
     * @param description the description
     * @param name name of the schema
     */
    public static List<String> answer(JsonNode description, String name, JsonNode answer) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(
                "https://samstod.example/openapi", description.toString()))));
        JsonSchema schema = factory.getSchema(SchemaLocation.of("https://samstod.example/openapi#/components/schemas/" + name),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        List<String> wrong = new ArrayList<>(messages(schema.validate(answer)));
        unknown(description, description.at("/components/schemas/" + name), answer, name, wrong);
        return wrong;
    }

    private static void unknown(JsonNode description, JsonNode schema, JsonNode answer, String path, List<String> wrong) {
        JsonNode real = schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
        if (answer.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = answer.fields(); fields.hasNext();) {
                Map.Entry<String, JsonNode> field = fields.next();
                JsonNode known = real.path("properties").path(field.getKey());
                if (known.isMissingNode()) {
                    wrong.add(path + "." + field.getKey() + " is not described");
                } else {
                    unknown(description, known, field.getValue(), path + "." + field.getKey(), wrong);
                }
            }
        } else if (answer.isArray()) {
            answer.forEach(item -> unknown(description, real.path("items"), item, path + "[]", wrong));
        }
    }
}
