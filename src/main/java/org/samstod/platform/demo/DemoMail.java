package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.publications.AccessibilityReportService;
import org.samstod.publications.ReportAccessibility;
import org.samstod.register.FileMail;
import org.samstod.register.MailPassingService;
import org.samstod.register.MailReception;
import org.samstod.register.MailReception.Uploaded;
import org.samstod.register.MailService;
import org.samstod.register.MailView;
import org.samstod.register.MailWay;
import org.samstod.register.MarkedField;
import org.samstod.register.OpennessService;
import org.samstod.register.OpennessService.PublicLine;
import org.samstod.register.PassMail;
import org.samstod.register.SecrecyService;
import org.samstod.register.SenderKind;
import org.samstod.register.SetMark;
import org.samstod.shared.Clock;
import org.samstod.shared.PageRequest;
import org.samstod.shared.PublicationLevel;

/** The registry's side of the demo city: mail in every state, a secrecy mark, a register that anybody may look at, and a
 * report of what somebody cannot use. */
@ApplicationScoped
public class DemoMail {

    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH).withZone(Clock.ZONE);

    @Inject
    MailReception reception;

    @Inject
    MailService mails;

    @Inject
    MailPassingService passing;

    @Inject
    SecrecyService secrecy;

    @Inject
    OpennessService openness;

    @Inject
    AccessibilityReportService reports;

    @Inject
    Clock clock;

    /**
     * What has come to a board lately.
     *
     * @param other      another board, which passes something on
     * @param caseNumber reception number of a case that something belongs to
     */
    public void lately(DemoCast.Staff board, DemoCast.Staff other, String caseNumber) {
        Actor registrar = board.as(Role.REGISTRAR);
        filed(registrar, email("Villaägarna i Älvsjö (FIKTIV)", "villa@exempel.example", "Fråga om Lyktan och ljudnivån",
                "Hej!\n\nVem frågar vi om föreningens lokal på torsdagar?\n"), SenderKind.COMPANY, null);
        filed(registrar, email("Älvsjö skola (FIKTIV)", "skolan@exempel.example", "Synpunkter på ansökan om läxhjälp",
                "Hej!\n\nVi samarbetar gärna med föreningen och lånar ut biblioteket.\n"), SenderKind.AUTHORITY, caseNumber);
        String marked = filed(registrar, email("Kim Enskild (FIKTIV)", "kim@exempel.example", "Fråga om stöd till anhöriga",
                "Hej!\n\nVart vänder jag mig?\n"), SenderKind.PERSON, null);
        ActAs.run(registrar, () -> {
            secrecy.set(new SetMark(mails.mail(marked).entryId(), MarkedField.SENDER, null, secrecy.grounds().get(0).id(),
                    "Avsändaren har bett att inte nämnas."));
            reception.begin(MailWay.POST, List.of(new Uploaded("inskannat brev.txt", "Inskannat brev från pensionärsföreningen".getBytes(StandardCharsets.UTF_8))));
        });
        String misdirected = filed(other.as(Role.REGISTRAR), email("Solberga vänner (FIKTIV)", "vanner@exempel.example", "Belysning i Solberga",
                "Hej!\n\nLamporna vid bollplanen lyser inte.\n"), SenderKind.ASSOCIATION, null);
        ActAs.run(other.as(Role.REGISTRAR), () -> passing.passOn(new PassMail(misdirected, mails.mail(misdirected).version(), board.boardId(), null, null)));
    }

    /** The board's register may be looked at by anybody, and some of its newest entries are confirmed. */
    public void opened(DemoCast.Staff board) {
        ActAs.run(board.as(Role.CASE_OFFICER), () -> {
            List<PublicLine> waiting = openness.unconfirmed(PageRequest.first(12)).rows();
            waiting.stream().skip(2).forEach(line -> openness.confirm(line.line().entry().id()));
        });
        ActAs.run(Actor.SYSTEM, () -> openness.turn(board.boardId(), true));
    }

    /** Somebody has told what in the portal they cannot use. */
    public void cannotUse() {
        ActAs.run(Actor.SYSTEM, () -> reports.report(new ReportAccessibility("/calls", "Jag förstorar till 400 procent. Då hamnar knappen långt ner, så jag"
                + " trodde att sidan var slut (FIKTIVT).", "Förstoring i webbläsaren", "", "sv")));
    }

    private Uploaded email(String name, String address, String subject, String text) {
        Instant sent = clock.now().minusSeconds(5400);
        String letter = "Received: from mx.exempel.example by post.staden.example; " + SENT.format(sent.plusSeconds(9)) + "\r\nFrom: \"" + name + "\" <" + address
                + ">\r\nTo: registrator@staden.example\r\nDate: " + SENT.format(sent) + "\r\nMessage-ID: <" + subject.hashCode()
                + "@exempel.example>\r\nSubject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                + text.replace("\n", "\r\n");
        return new Uploaded("brev.eml", letter.getBytes(StandardCharsets.UTF_8));
    }

    private String filed(Actor registrar, Uploaded letter, SenderKind kind, String caseNumber) {
        return ActAs.call(registrar, () -> {
            String id = reception.begin(MailWay.EMAIL, List.of(letter));
            MailView read = mails.mail(id);
            mails.file(new FileMail(id, read.version(), Clock.dayOf(read.receivedAt()), DateTimeFormatter.ofPattern("HH:mm").withZone(Clock.ZONE)
                    .format(read.receivedAt()), kind, read.senderName(), null, read.senderEmail(), read.matter(), PublicationLevel.OPEN, caseNumber, null));
            return id;
        });
    }
}
