package org.samstod.decisions;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.districts.SetupFiles;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Money;
import org.samstod.shared.Starting;

/** Gives every board of the first start an example of a delegation table, which each board replaces by its own. */
@ApplicationScoped
class DelegationStart {

    @Inject
    DelegationService delegation;

    @Inject
    DistrictService districts;

    void onStart(@Observes @Priority(1300) Starting starting) {
        ActAs.run(Actor.SYSTEM, () -> {
            if (!delegation.loaded()) {
                delegation.load(rows());
            }
        });
    }

    private List<AddDelegationRule> rows() {
        JsonObject file = SetupFiles.read("delegation.json");
        List<AddDelegationRule> rows = new ArrayList<>();
        for (BoardView board : districts.allBoards()) {
            for (JsonObject row : file.getJsonArray("rules").getValuesAs(JsonObject.class)) {
                String own = SetupFiles.text(row, "board");
                if (own == null || own.equals(board.slug())) {
                    rows.add(new AddDelegationRule(board.id(), row.getString("kind"), row.getString("role"),
                            Money.ofOre(SetupFiles.ore(row, "ceilingOre")), row.getString("paragraph"), "Exempel vid driftsättning",
                            SetupFiles.day(row, "validFrom"), SetupFiles.day(row, "validTo")));
                }
            }
        }
        return rows;
    }
}
