package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samstod.applications.ApplicationPeopleService;
import org.samstod.associations.AssociationNumberService;
import org.samstod.associations.MandateService;
import org.samstod.associations.MembershipService;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CoApplicant;
import org.samstod.cases.domain.CoApplicants;
import org.samstod.shared.OrganisationNumber;

/**
 * What ties members of staff to applicants: their memberships and posts, a right to sign, a signature on the application, being the one who
 * answers for it; and the same with an association that applies together with the applicant. Each is asked of the room that keeps it. The question of conflict of interest follows from them (Kommunallagen 6 kap. 28 §,
 * for staff through 7 kap. 4 §).
 */
@ApplicationScoped
class JavTies {

    /** The code of a right to sign, the same as the role's in an association: either makes a signatory. */
    private static final String SIGNATORY = "signatory";
    /** Beside the codes of posts: they are held in an association that applies together with the applicant. */
    private static final String CO_APPLICANT = "co-applicant";

    @Inject
    MembershipService memberships;

    @Inject
    MandateService mandates;

    @Inject
    ApplicationPeopleService people;

    @Inject
    AssociationNumberService numbers;

    @Inject
    CoApplicants coApplicants;

    /**
     * How one person is tied to one application.
     *
     * @param tied  whether there is anything at all, a plain membership included
     * @param roles codes of posts, of a right to sign, of a signature and of being the contact
     */
    record Tie(boolean tied, Set<String> roles) {

        static final Tie NONE = new Tie(false, Set.of());

        private Tie with(String role) {
            Set<String> all = new HashSet<>(roles);
            all.add(role);
            return new Tie(true, all);
        }
    }

    /** The ties of several people: by association, and by application for those that hold whatever the person is today. */
    record Ties(Map<String, Map<String, Tie>> byAssociation, Map<String, Map<String, Set<String>>> byApplication) {

        /** How a person is tied to an application of an association. */
        Tie of(String associationId, String applicationId, String account) {
            Tie tie = byAssociation.getOrDefault(associationId, Map.of()).getOrDefault(account, Tie.NONE);
            for (String role : byApplication.getOrDefault(applicationId, Map.of()).getOrDefault(account, Set.of())) {
                tie = tie.with(role);
            }
            return tie;
        }

        /** Everybody who is tied to an application. */
        Set<String> tied(String associationId, String applicationId) {
            Set<String> accounts = new LinkedHashSet<>(byAssociation.getOrDefault(associationId, Map.of()).keySet());
            accounts.addAll(byApplication.getOrDefault(applicationId, Map.of()).keySet());
            return accounts;
        }
    }

    /** How the acting person is tied to a case's application. */
    Tie own(Case about, String account) {
        return own(account).of(about.associationId(), about.applicationId(), account);
    }

    /** How the acting person is tied to any application; a fixed number of statements. */
    Ties own(String account) {
        Map<String, Map<String, Tie>> own = new HashMap<>();
        memberships.standings().forEach((association, standing) -> own.put(association, Map.of(account, new Tie(true, standing.roles()))));
        return with(own, List.of(account));
    }

    /** The ties of the board's staff, however many associations they are in; a fixed number of statements. Asked for a unit head. */
    Ties of(Collection<String> accounts) {
        Map<String, Map<String, Tie>> ties = new HashMap<>();
        memberships.ties(accounts).forEach((association, standings) -> standings.forEach((account, standing) ->
                ties.computeIfAbsent(association, key -> new HashMap<>()).put(account, new Tie(true, standing.roles()))));
        return with(ties, accounts);
    }

    private Ties with(Map<String, Map<String, Tie>> posts, Collection<String> accounts) {
        Map<String, Map<String, Tie>> all = new HashMap<>();
        posts.forEach((association, ties) -> all.put(association, new HashMap<>(ties)));
        mandates.signing(accounts).forEach((association, signatories) -> signatories.forEach(account ->
                all.computeIfAbsent(association, key -> new HashMap<>()).merge(account, Tie.NONE.with(SIGNATORY), (old, more) -> old.with(SIGNATORY))));
        Map<String, Map<String, Set<String>>> byApplication = new HashMap<>();
        people.ties(accounts).forEach((application, tied) -> byApplication.put(application, new HashMap<>(tied)));
        together(all, byApplication);
        return new Ties(all, byApplication);
    }

    /** Who is tied to an association is tied, by the same posts, to what it applies for together with others. */
    private void together(Map<String, Map<String, Tie>> posts, Map<String, Map<String, Set<String>>> byApplication) {
        if (posts.isEmpty()) {
            return;
        }
        Map<OrganisationNumber, String> associations = new HashMap<>();
        numbers.of(posts.keySet()).forEach((association, number) -> associations.put(number, association));
        for (CoApplicant one : coApplicants.withNumbers(associations.keySet())) {
            one.number().map(associations::get).map(posts::get).ifPresent(tied -> tied.forEach((account, tie) -> {
                Set<String> roles = new HashSet<>(tie.roles());
                roles.add(CO_APPLICANT);
                byApplication.computeIfAbsent(one.applicationId(), application -> new HashMap<>()).merge(account, roles, JavTies::both);
            }));
        }
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
