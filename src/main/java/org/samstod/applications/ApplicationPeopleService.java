package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Signatures;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/**
 * The people who stand behind submitted applications, whatever they are to the association today: for the question of conflict of interest
 * (Kommunallagen 6 kap. 28 §).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ApplicationPeopleService {

    /** Has signed the application. */
    public static final String SIGNED = "signed-application";
    /** Answers for the application in the association. */
    public static final String CONTACT = "contact";

    @Inject
    Applications applications;

    @Inject
    Signatures signatures;

    /**
     * The submitted applications that some people have signed or answer for; two statements. Asked by the room that prepares them, after
     * its own gate. A registrar who entered an application from paper is nothing to it.
     *
     * @param accountIds the people
     * @return what each is, {@link #SIGNED} or {@link #CONTACT}: by application, then by account
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, Map<String, Set<String>>> ties(Collection<String> accountIds) {
        Map<String, Map<String, Set<String>>> ties = new HashMap<>();
        signatures.signers(accountIds).forEach(one -> add(ties, one, SIGNED));
        applications.responsible(accountIds).forEach(one -> add(ties, one, CONTACT));
        return ties;
    }

    private static void add(Map<String, Map<String, Set<String>>> ties, String[] applicationAndAccount, String what) {
        ties.computeIfAbsent(applicationAndAccount[0], key -> new HashMap<>()).computeIfAbsent(applicationAndAccount[1], key -> new HashSet<>())
                .add(what);
    }
}
