package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.applications.SigningDesk.Content;
import org.samstod.applications.domain.Application;
import org.samstod.applications.domain.ApplicationStatus;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Signature;
import org.samstod.applications.domain.SignatureLink;
import org.samstod.applications.domain.Signatures;
import org.samstod.associations.AssociationService;
import org.samstod.associations.Signatory;
import org.samstod.forms.Reserved;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.notifications.Message;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/**
 * Signatures on applications. The association asks its signatories, each by a personal link; who has the link must also be signed in as
 * the person it is for, so that a forwarded mail signs nothing. Submission never waits for a signature.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SignatureService {

    @Inject
    Applications applications;

    @Inject
    Signatures signatures;

    @Inject
    ApplicationDesk desk;

    @Inject
    SigningDesk signing;

    @Inject
    CallDesk calls;

    @Inject
    AssociationService associations;

    @Inject
    NotificationService notifications;

    @Inject
    Event<ApplicationSigned> signed;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Which signatures an application has and which it takes; for its association, and for the board's staff once it is submitted.
     *
     * @throws NotFound when there is none, or a member of staff asks about a draft
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public SigningView signatures(String applicationId) {
        boolean applicant = user.requireActor().role() == Role.ASSOCIATION;
        Application application = desk.get(applicationId, applicant ? Permission.APPLICATION_READ : Permission.CASE_READ);
        if (!applicant && application.status() == ApplicationStatus.DRAFT) {
            throw new NotFound(ApplicationDesk.KIND);
        }
        return signing.view(application, signing.content(application), gate.actorId(), applicant);
    }

    /**
     * Asks a signatory to sign, by a personal link that is mailed; an earlier link of the person stops working. Who asks for the own
     * signature gets the link at once.
     *
     * @param accountId somebody who may sign for the association
     * @return the link's secret when it is the own, else empty
     * @throws BusinessException {@code application.sign.not-ready}, {@code application.sign.already}, {@code application.withdrawn}
     */
    @UseCase(permission = Permission.APPLICATION_READ, action = "application.sign-ask")
    public Optional<String> ask(String applicationId, String accountId) {
        boolean own = gate.actorId().equals(accountId);
        Application application = desk.lock(applicationId, own ? Permission.APPLICATION_READ : Permission.APPLICATION_WRITE);
        Signatory signatory = signing.signatories(application, true).stream().filter(one -> one.accountId().equals(accountId)).findFirst()
                .orElseThrow(() -> new NotFound("signatory"));
        Content content = signing.content(application);
        requireSignable(application, content, accountId);
        Instant now = clock.now();
        Optional.ofNullable(signing.open(applicationId).get(accountId)).ifPresent(earlier -> earlier.revoke(now));
        String secret = Ids.next() + Ids.next();
        SignatureLink link = new SignatureLink(applicationId, accountId, secret, gate.actorId(), now);
        signatures.add(link);
        if (!own) {
            notifications.send(new Message(accountId, null, "application.sign", null, Map.of("association",
                    associations.association(application.associationId()).name(), "title", content.title(), "until", link.expiresAt(), "link",
                    "/association/sign/" + secret), signing.effective(application, content), applicationId, "application.sign:" + link.id()));
        }
        journal.act(link, Map.of("application", applicationId, "person", accountId, "mandate", signatory.mandateId()));
        return own ? Optional.of(secret) : Optional.empty();
    }

    private void requireSignable(Application application, Content content, String accountId) {
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            throw new BusinessException("application.withdrawn");
        }
        if (content.hash() == null) {
            throw new BusinessException("application.sign.not-ready");
        }
        if (signatures.of(application.id()).stream().anyMatch(one -> one.accountId().equals(accountId) && one.isOf(content.hash()))) {
            throw new BusinessException("application.sign.already");
        }
    }

    /** Takes a person's link back; it stops working at once. */
    @UseCase(permission = Permission.APPLICATION_WRITE, action = "application.sign-revoke")
    public void revoke(String applicationId, String accountId) {
        desk.lock(applicationId, Permission.APPLICATION_WRITE);
        SignatureLink link = Optional.ofNullable(signing.open(applicationId).get(accountId)).orElseThrow(() -> new NotFound("signature-link"));
        link.revoke(clock.now());
        journal.act(link, Map.of("application", applicationId, "status", "revoked"));
    }

    /**
     * The association whose application a link is about, so that the person's session can turn to it.
     *
     * @throws NotFound when there is no such link, or it is for somebody else
     */
    @UseCase(permission = Permission.SIGNED_IN)
    public String associationOf(String secret) {
        return applications.find(link(secret).applicationId()).map(Application::associationId).orElseThrow(() -> new NotFound("signature-link"));
    }

    /**
     * What a link shows to its person.
     *
     * @throws NotFound when there is no such link, or it is for somebody else
     */
    @UseCase(permission = Permission.APPLICATION_READ)
    public SignView open(String secret) {
        SignatureLink link = link(secret);
        Application application = desk.get(link.applicationId(), Permission.APPLICATION_READ);
        requireInUse(application);
        Content content = signing.content(application);
        Optional<Signatory> signatory = signatory(application);
        return new SignView(application.id(), associations.association(application.associationId()).name(),
                calls.facts(application.callId()).name(), content.title(), content.amount(), content.hash(),
                application.status() == ApplicationStatus.DRAFT, content.revision(), signatory.map(Signatory::alone).orElse(false),
                signatory.map(Signatory::validTo).orElse(null), link.expiresAt(), refusal(link, application, content, signatory));
    }

    private String refusal(SignatureLink link, Application application, Content content, Optional<Signatory> signatory) {
        String closed = link.refusal(clock.now());
        if (closed != null) {
            return closed;
        }
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return "withdrawn";
        }
        if (signatory.isEmpty()) {
            return "no-mandate";
        }
        return content.hash() == null ? "not-ready" : null;
    }

    /**
     * Signs what the page showed.
     *
     * @param seenHash hash on the page
     * @return the application's key
     * @throws BusinessException {@code application.sign.link-closed}, {@code application.sign.no-mandate}, {@code application.sign.changed}
     *     when it is no longer what the page showed, and as {@link #ask}
     */
    @UseCase(permission = Permission.APPLICATION_READ, action = "application.sign")
    public String sign(String secret, String seenHash) {
        Application application = desk.lock(link(secret).applicationId(), Permission.APPLICATION_READ);
        requireInUse(application);
        SignatureLink link = link(secret);
        Instant now = clock.now();
        if (!link.usable(now)) {
            throw new BusinessException("application.sign.link-closed");
        }
        Signatory signatory = signatory(application).orElseThrow(() -> new BusinessException("application.sign.no-mandate"));
        Content content = signing.content(application);
        requireSignable(application, content, link.accountId());
        if (!content.hash().equals(seenHash)) {
            throw new BusinessException("application.sign.changed");
        }
        link.use(gate.actorId(), now);
        Signature signature = new Signature(application.id(), content.revisionId(), content.hash(), link.accountId(), signatory.mandateId(),
                Signature.BY_LINK, now);
        signatures.add(signature);
        if (!link.askedBy().equals(link.accountId())) {
            notifications.send(new Message(link.askedBy(), null, "application.signed", null, Map.of("title", content.title(), "link",
                    SigningDesk.page(application.id())), signing.effective(application, content), application.id(),
                    "application.signed:" + signature.id()));
        }
        signed.fire(new ApplicationSigned(application.id(), signature.id(), signing.view(application, content, gate.actorId(), true).complete()));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("application", application.id());
        payload.put("revision", content.revisionId());
        payload.put("sha256", content.hash());
        payload.put("mandate", signatory.mandateId());
        payload.put("way", Signature.BY_LINK);
        journal.act(signature, payload);
        return application.id();
    }

    /** The applications of an association that wait for the acting person's signature: title by key. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public Map<String, String> waitingForMe(String associationId) {
        Map<String, String> waiting = new LinkedHashMap<>();
        for (SignatureLink link : signatures.waitingFor(gate.actorId(), clock.now())) {
            applications.find(link.applicationId()).filter(one -> one.associationId().equals(associationId)
                    && one.status() != ApplicationStatus.WITHDRAWN && gate.allows(Permission.APPLICATION_READ, ApplicationDesk.subject(one)))
                    .ifPresent(one -> waiting.put(one.id(), title(one)));
        }
        return waiting;
    }

    private String title(Application application) {
        return application.status() == ApplicationStatus.DRAFT
                ? applications.answers(List.of(application.id()), Reserved.PUBLIC_TITLE).getOrDefault(application.id(), "")
                : applications.findRevision(application.revisionId()).orElseThrow().title();
    }

    /** The acting person's own right today. */
    private Optional<Signatory> signatory(Application application) {
        return signing.signatories(application, true).stream().filter(one -> one.accountId().equals(gate.actorId())).findFirst();
    }

    /** A draft's files are read in its association's own space; acting for another they would be missing from what is signed. */
    private void requireInUse(Application application) {
        if (!application.associationId().equals(user.requireActor().associationId())) {
            throw new Denied(Permission.APPLICATION_READ.name(), "association-in-use", application.id());
        }
    }

    private SignatureLink link(String secret) {
        return secret == null || secret.length() > 200 ? notFound() : signatures.findLink(SignatureLink.hash(secret))
                .filter(link -> link.accountId().equals(gate.actorId())).orElseGet(SignatureService::notFound);
    }

    private static SignatureLink notFound() {
        throw new NotFound("signature-link");
    }
}
