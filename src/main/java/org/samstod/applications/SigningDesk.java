package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.Signature;
import org.samstod.applications.domain.SignatureLink;
import org.samstod.applications.domain.Signatures;
import org.samstod.applications.domain.SigningRule;
import org.samstod.associations.AssociationService;
import org.samstod.associations.MandateFacts;
import org.samstod.associations.MandateService;
import org.samstod.associations.MembershipService;
import org.samstod.associations.Signatory;
import org.samstod.associations.SignedUnder;
import org.samstod.calls.TrackView;
import org.samstod.forms.Answers;
import org.samstod.forms.Reserved;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What is to be signed of an application, by whom, and what the signatures on it are worth. */
@ApplicationScoped
class SigningDesk {

    @Inject
    Applications applications;

    @Inject
    Signatures signatures;

    @Inject
    ApplicationDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    MandateService mandates;

    @Inject
    MembershipService memberships;

    @Inject
    AssociationService associations;

    @Inject
    NotificationService notifications;

    @Inject
    Clock clock;

    /**
     * What stands to be signed.
     *
     * @param hash null while something is missing in a draft
     * @param revisionId null before submission
     */
    record Content(String hash, String revisionId, int revision, String title, Money amount, String track, PublicationLevel level) {
    }

    /** The latest revision, or what a draft would be if it were submitted as it is; read in the association's own session. */
    Content content(Application application) {
        if (application.status() != ApplicationStatus.DRAFT) {
            Revision latest = applications.findRevision(application.revisionId()).orElseThrow();
            return new Content(latest.sha256(), latest.id(), latest.ordinal(), latest.title(), Money.ofOre(latest.amountOre()), latest.track(),
                    application.level());
        }
        ApplicationDesk.Around around = desk.around(application);
        boolean whole = Application.problems(around.rules(), around.values(), around.attached()).isEmpty();
        String chosen = around.values().getOrDefault(Reserved.LEVEL, "");
        PublicationLevel level = chosen.matches("[0-3]") ? PublicationLevel.of(Integer.parseInt(chosen)) : around.call().defaultLevel();
        return new Content(whole ? application.hashIfSubmitted(around.rules(), around.values(), around.attached()) : null, null, 0,
                around.values().getOrDefault(Reserved.PUBLIC_TITLE, "").strip(), Answers.amount(around.values().get(Reserved.AMOUNT)).orElse(Money.ZERO),
                around.track(), level.min(around.call().defaultLevel()));
    }

    /** Who may sign for the applicant; nobody as long as the reader is not a verified member, who would learn names. */
    List<Signatory> signatories(Application application, boolean applicantReads) {
        return applicantReads && !memberships.standing(application.associationId()).member() ? List.of()
                : mandates.signatories(application.associationId());
    }

    /** The signatures on an application and what they are worth. */
    SigningView view(Application application, Content content, String reader, boolean applicantReads) {
        List<Signatory> may = signatories(application, applicantReads);
        boolean hidden = applicantReads && !memberships.standing(application.associationId()).member();
        List<Signature> given = hidden ? List.of() : signatures.of(application.id());
        Map<SignedUnder, MandateFacts> worth = mandates.facts(given.stream().map(SigningDesk::under).distinct().toList());
        Map<String, SignatureLink> links = applicantReads && !hidden ? open(application.id()) : Map.of();
        Map<String, String> names = desk.names(given.stream().map(Signature::accountId).distinct().toList());
        Map<String, Signatory> people = may.stream().collect(Collectors.toMap(Signatory::accountId, one -> one, (a, b) -> a, LinkedHashMap::new));
        List<String> ids = new ArrayList<>(people.keySet());
        given.stream().map(Signature::accountId).filter(id -> !people.containsKey(id)).distinct().forEach(ids::add);
        List<SigningLine> lines = ids.stream().map(id -> {
            Signatory signatory = people.get(id);
            Optional<Signature> newest = newest(given, id, content.hash());
            MandateFacts facts = newest.map(one -> worth.get(under(one))).orElse(null);
            SignatureLink link = links.get(id);
            return new SigningLine(id, signatory != null ? signatory.name() : names.getOrDefault(id, ""),
                    signatory != null ? signatory.alone() : facts != null && facts.alone(), signatory != null,
                    signatory != null ? signatory.validTo() : facts == null ? null : facts.validTo(), state(newest, facts, content.hash(), link),
                    newest.map(Signature::signedAt).orElse(null), link == null ? null : link.expiresAt(), id.equals(reader));
        }).toList();
        List<SigningRule.Person> signed = given.stream().filter(one -> one.isOf(content.hash())).filter(one -> {
            MandateFacts facts = worth.get(under(one));
            return facts != null && facts.counts();
        }).map(one -> new SigningRule.Person(one.accountId(), worth.get(under(one)).alone())).toList();
        return new SigningView(application.id(), application.status() == ApplicationStatus.DRAFT, required(application, content),
                content.hash() != null && application.status() != ApplicationStatus.WITHDRAWN, content.hash(),
                SigningRule.missing(signed, may.stream().map(one -> new SigningRule.Person(one.accountId(), one.alone())).toList()), lines);
    }

    private boolean required(Application application, Content content) {
        return calls.facts(application.callId()).tracks().stream().filter(track -> track.code().equals(content.track()))
                .anyMatch(TrackView::signaturesBeforePayment);
    }

    private static SignedUnder under(Signature signature) {
        return new SignedUnder(signature.mandateId(), Clock.dayOf(signature.signedAt()));
    }

    /** The person's signature on this content, else the latest on an earlier one. */
    private static Optional<Signature> newest(Collection<Signature> given, String account, String hash) {
        return given.stream().filter(one -> one.accountId().equals(account))
                .max(Comparator.comparing((Signature one) -> one.isOf(hash)).thenComparing(Signature::signedAt));
    }

    private static String state(Optional<Signature> newest, MandateFacts facts, String hash, SignatureLink link) {
        if (newest.isPresent() && newest.get().isOf(hash)) {
            return facts != null && facts.counts() ? "signed" : facts != null && facts.waits() ? "waiting" : "void";
        }
        return newest.isPresent() ? "stale" : link != null ? "asked" : "none";
    }

    /** The links of an application that work, by person. */
    Map<String, SignatureLink> open(String applicationId) {
        Instant now = clock.now();
        return signatures.links(applicationId).stream().filter(link -> link.usable(now))
                .collect(Collectors.toMap(SignatureLink::accountId, link -> link, (newer, older) -> newer));
    }

    /** Tells those whose signature is about an earlier revision that the new one has to be signed again. */
    void askAgain(Application application, Revision revision, PublicationLevel effective) {
        List<Signature> given = signatures.of(application.id());
        if (given.isEmpty()) {
            return;
        }
        for (Signatory one : mandates.signatories(application.associationId())) {
            boolean signed = given.stream().anyMatch(signature -> signature.accountId().equals(one.accountId()));
            boolean current = given.stream().anyMatch(signature -> signature.accountId().equals(one.accountId()) && signature.isOf(revision.sha256()));
            if (signed && !current) {
                notifications.send(new Message(one.accountId(), null, "application.sign-again", null, Map.of("title", revision.title(), "link",
                        page(application.id())), effective, application.id(), "application.sign-again:" + revision.id() + ":" + one.accountId()));
            }
        }
    }

    PublicationLevel effective(Application application, Content content) {
        return associations.effectiveLevel(application.associationId(), content.level());
    }

    static String page(String applicationId) {
        return "/association/applications/" + applicationId + "/signatures";
    }
}
