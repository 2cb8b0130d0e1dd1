package org.samstod.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samstod.applications.SaveAnswer;
import org.samstod.container.TestApplications;
import org.samstod.forms.Answers;
import org.samstod.forms.AssociationLine;
import org.samstod.forms.FormService;
import org.samstod.identity.AccountService.GrantRole;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.shared.BusinessException;
import org.samstod.shared.FreshNumbers;
import org.samstod.shared.Ids;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/** Associations that apply together: whom the case knows, whose ties count, what the radar finds, and what a newer revision changes. */
class CoApplicantsIT extends CaseTestBase {

    @Inject
    TestApplications test;

    @Inject
    FormService forms;

    @Inject
    CoApplicantService together;

    @Inject
    AllocationSheetService sheets;

    @Inject
    AllocationService variants;

    @Inject
    AllocationFileService files;

    /** The light form with the question in place of the one about when, since a light form asks ten questions at most. */
    private String form() throws IOException {
        try (var in = CoApplicantsIT.class.getResourceAsStream("/setup/forms/light.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\"code\": \"light\"", "\"code\": \"together-" + Ids.next().substring(16) + "\"")
                    .replace("\"code\": \"when\",\n          \"kind\": \"short-text\"", "\"code\": \"co-applicants\",\n          \"kind\": \"associations\"")
                    .replace("\"required\": true,\n          \"max\": 120,\n          \"published\": true", "\"max\": 10");
            return as(Actor.SYSTEM, () -> forms.store(json)).id();
        }
    }

    /** Words that no other application of any test has. */
    private static String words() {
        return "Vi " + Ids.next() + " och " + Ids.next() + ".";
    }

    private Actor also(Actor person, String board) {
        as(Actor.SYSTEM, () -> accounts.grantRole(new GrantRole(person.accountId(), Role.CASE_OFFICER, board, null, null)));
        return Actor.staff(person.accountId(), person.name(), Role.CASE_OFFICER, board);
    }

    private OrganisationNumber number(Actor member) {
        return OrganisationNumber.parse(as(member, () -> associations.association(member.associationId())).number().digits());
    }

    private void names(String application, AssociationLine... lines) {
        long version = answers.answers(application).containsKey("co-applicants") ? answers.answers(application).get("co-applicants").version() : 0;
        answers.save(new SaveAnswer(application, "co-applicants", Answers.writeAssociations(List.of(lines)), version, null));
    }

    @Test
    void thoseThatApplyTogether_areKnownToTheCase_untilANewerRevisionNamesThemNoMore() throws IOException {
        String board = board("OWN");
        String call = call(board, true, PublicationLevel.OPEN, clock.today().getYear(), form());
        Actor applicant = member("FIKTIV Kören", board);
        Actor partner = member("FIKTIV Bandet", board);
        Actor plain = test.joins(partner, "Ella Editor", "editor");
        Actor astrid = staff("Astrid Handläggare", Role.CASE_OFFICER, board);
        Actor head = staff("Hedda Chef", Role.UNIT_HEAD, board);
        String application = as(applicant, () -> drafts.start(call, 100));
        as(applicant, () -> {
            String place = applications.neighbourhoods(applications.application(application).call().id()).keySet().iterator().next();
            Map.of("public.title", "Konsert", "public.summary", words(), "target", "youth", "neighbourhood", place, "amount", "10000", "budget",
                    "[{\"amount\":\"10000\",\"what\":\"" + words() + "\"}]", "publication.level", "3", "declaration.conditions", "yes")
                    .forEach((question, text) -> answers.save(new SaveAnswer(application, question, text, 0, null)));
            names(application, new AssociationLine("Vi själva", number(applicant).formatted()));
        });
        assertTrue(assertThrows(BusinessException.class, () -> as(applicant, () -> submit(application))).violations()
                .contains(new Violation("co-applicants", "application.co-applicant.own", 1)));
        AssociationLine band = new AssociationLine("Bandet", number(partner).formatted());
        as(applicant, () -> {
            names(application, band, new AssociationLine("Okänd förening", FreshNumbers.association().formatted()));
            submit(application);
        });
        String id = caseOf(application);
        assertEquals(List.of("Bandet", "Okänd förening"), as(astrid, () -> together.ofCase(id)).stream().map(CoApplicantView::name).toList());
        String matter = view(astrid, id).matterId();
        assertEquals("Bandet, Okänd förening", as(astrid, () -> sheets.sheet(matter, null)).lines().get(0).together());
        String variant = as(astrid, () -> variants.create(matter, "Förslag", ground(), AllocationService.Start.EMPTY));
        String file = new String(as(astrid, () -> files.export(variant, "csv", Texts.SWEDISH)).content(), StandardCharsets.UTF_8);
        assertTrue(file.contains(";Tillsammans med;") && file.contains(";Bandet, Okänd förening;"), file);

        // Conflict of interest: the other association's administrator, and a plain member of it is only asked.
        Actor tied = also(partner, board);
        assertEquals("derived", view(tied, id).ownJav());
        assertEquals("case.not-allowed.jav", code(() -> claim(tied, id)));
        Actor asked = also(plain, board);
        assertNull(view(asked, id).ownJav());
        assertTrue(view(asked, id).asksMembership());
        JavPerson seen = as(head, () -> javs.people(id)).stream().filter(one -> one.person().accountId().equals(tied.accountId())).findFirst().orElseThrow();
        assertEquals(List.of("administrator", "co-applicant"), seen.roles());
        assertEquals(2, as(head, () -> javs.unanswered()).stream().filter(line -> line.caseId().equals(id)).count());
        assertNull(view(astrid, id).ownJav());

        // The radar: what the other association applies for itself is the same association, seen from either side.
        String elsewhere = board("OWN");
        String own = received(partner, call(elsewhere, true, PublicationLevel.OPEN), "Spelning", words(), words(), 8_000, 3);
        assertEquals(List.of(RadarSign.ASSOCIATION), radar(astrid, id, own).signs());
        assertEquals(List.of(RadarSign.ASSOCIATION), radar(staff("Stina", Role.CASE_OFFICER, elsewhere), own, id).signs());

        as(applicant, () -> {
            names(application);
            submit(application);
        });
        assertEquals(List.of(), as(astrid, () -> together.ofCase(id)));
        assertNull(view(tied, id).ownJav());
        assertEquals(List.of(), as(astrid, () -> radar.view(id)).strongest());
        assertEquals("", as(astrid, () -> sheets.sheet(view(astrid, id).matterId(), null)).lines().get(0).together());
    }

    private RadarView.Line radar(Actor officer, String id, String found) {
        return as(officer, () -> radar.view(id)).strongest().stream().filter(hit -> hit.caseId().equals(found)).findFirst().orElseThrow();
    }
}
