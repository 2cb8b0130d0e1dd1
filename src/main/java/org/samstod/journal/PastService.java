package org.samstod.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.samstod.journal.domain.StoredEntry;
import org.samstod.journal.domain.SubjectEntries;

/** What the journal's payloads say of one thing. For services of later rooms, after their own gate: payloads hold what was written. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PastService {

    @Inject
    SubjectEntries entries;

    /**
     * Every entry that tells an act on something, the first one first.
     *
     * @param subjectId its key
     * @param since     nothing was done to it before; saves looking through what is older
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<PastEntry> of(String subjectId, Instant since) {
        return entries.of(subjectId, since).stream().map(PastService::past).toList();
    }

    private static PastEntry past(StoredEntry entry) {
        return new PastEntry(entry.sequence(), entry.at(), entry.actorId(), entry.action(), entry.payload() == null ? List.of() : acts(entry.payload()),
                entry.disposedAt());
    }

    private static List<PastAct> acts(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            JsonArray told = reader.readArray();
            List<PastAct> acts = new ArrayList<>();
            for (JsonObject act : told.getValuesAs(JsonObject.class)) {
                JsonValue data = act.get("data");
                acts.add(new PastAct(act.getString("action"), act.getString("subject"),
                        data != null && data.getValueType() == JsonValue.ValueType.OBJECT ? data.asJsonObject() : JsonValue.EMPTY_JSON_OBJECT));
            }
            return List.copyOf(acts);
        }
    }
}
