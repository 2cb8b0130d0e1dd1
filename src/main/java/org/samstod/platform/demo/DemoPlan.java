package org.samstod.platform.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.samstod.shared.PublicationLevel;

/** The invented associations of the demo city and what they want to do; read from {@code demo/city.json}. */
public record DemoPlan(List<Association> associations) {

    /** @param kind {@code activity}, {@code support} or {@code aftermath}: which call it applies in */
    public record Association(String name, String number, String board, String place, String theme, String login, String kind,
                       PublicationLevel level, List<Project> projects) {
    }

    /** @param amount in whole kronor */
    public record Project(String title, String summary, String target, String when, int amount) {
    }

    public static DemoPlan read() {
        try (InputStream stream = DemoPlan.class.getResourceAsStream("/demo/city.json"); JsonReader reader = Json.createReader(stream)) {
            return new DemoPlan(reader.readObject().getJsonArray("associations").getValuesAs(JsonObject.class).stream()
                    .map(DemoPlan::association).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("demo/city.json", e);
        }
    }

    private static Association association(JsonObject row) {
        return new Association(row.getString("name"), row.getString("number"), row.getString("board"), row.getString("place"),
                row.getString("theme"), row.getString("login", null), row.getString("kind", "activity"),
                PublicationLevel.of(row.getInt("level", 3)), row.getJsonArray("projects").getValuesAs(JsonObject.class).stream()
                        .map(project -> new Project(project.getString("title"), project.getString("summary"), project.getString("target"),
                                project.getString("when"), project.getInt("amount"))).toList());
    }
}
