package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/** What the acting person's association has left to do about what it was granted before, told before it begins something new. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class OwnObligationService {

    @Inject
    @Any
    Instance<OpenObligations> rooms;

    @Inject
    CurrentUser user;

    /** Nothing for somebody without an association yet; a handful of statements however many grants there are. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public List<OpenObligation> own() {
        String association = user.requireActor().associationId();
        return association == null ? List.of() : rooms.stream().flatMap(room -> room.own(association).stream()).toList();
    }
}
