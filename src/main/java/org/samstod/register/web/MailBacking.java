package org.samstod.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.samstod.register.FileMail;
import org.samstod.register.KeptFile;
import org.samstod.register.MailPassingService;
import org.samstod.register.MailService;
import org.samstod.register.MailState;
import org.samstod.register.MailView;
import org.samstod.register.Reception;
import org.samstod.register.SenderKind;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** One piece of mail: filing it, and then where it goes. */
@Named("mailPage")
@RequestScoped
public class MailBacking {

    private static final String LIST = "/office/mail";
    private static final String ITS_OWN = "own";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Clock.ZONE);

    @Inject
    MailService mails;

    @Inject
    MailPassingService passing;

    @Inject
    Addresses addresses;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private MailView view;

    @PostConstruct
    void read() {
        id = Params.text("id");
        if (id == null) {
            throw new NotFound("mail");
        }
        view = mails.mail(id);
        if (!Faces.isPostback()) {
            form.put("version", view.version());
            form.put("day", view.receivedAt() == null ? null : Clock.dayOf(view.receivedAt()));
            form.put("time", view.receivedAt() == null ? null : TIME.format(view.receivedAt()));
            form.put("senderKind", view.senderKind() == null ? null : view.senderKind().name());
            form.put("senderName", view.senderName());
            form.put("number", view.organisationNumber());
            form.put("email", view.senderEmail());
            form.put("matter", view.matter());
            form.put("level", view.level().name());
        }
    }

    /** Files it, and says its number. */
    public void file() {
        String copy = form.text("duplicateOf");
        if (!view.duplicates().isEmpty() && copy == null) {
            throw new BusinessException("mail.duplicate").at("duplicateOf");
        }
        Reception reception = mails.file(new FileMail(id, form.version(), form.day("day"), form.text("time"),
                one(SenderKind.values(), form.text("senderKind")), form.text("senderName"), form.text("number"), form.text("email"),
                form.text("matter"), one(PublicationLevel.values(), form.text("level")), form.text("caseNumber"),
                copy == null || copy.equals(ITS_OWN) ? null : copy));
        // A document of a protected case may not be readable any more for who has just put it there.
        done.at(form.text("caseNumber") == null ? LIST + "/" + id : LIST, "office.mail.filed", reception.number());
    }

    /** Puts filed mail to a case. */
    public void assign() {
        mails.assign(id, form.version(), form.text("caseNumber"));
        done.at(LIST, "office.mail.assigned", view.number());
    }

    /** It was begun by mistake. */
    public void discard() {
        mails.discard(id);
        done.at(LIST, "office.mail.discarded");
    }

    /** Takes what another board passed on. */
    public void take() {
        passing.take(id);
        addresses.redirect(LIST + "/" + id);
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }

    /** What was refused, each as a sentence. */
    public List<String> getRefused() {
        return view.notTaken().stream().map(line -> {
            String name = line.substring(0, line.lastIndexOf(':'));
            String code = line.substring(line.lastIndexOf(':') + 1);
            return Texts.get(addresses.getLocale(), code.equals("file.too-large") ? "office.mail.refused.large" : "error." + code, name);
        }).toList();
    }

    /** The names of the files, by id. */
    public Map<String, String> getFileNames() {
        return view.files().stream().collect(Collectors.toMap(KeptFile::id, KeptFile::name));
    }

    /** Whether it is being filed. */
    public boolean isBegun() {
        return view.state() == MailState.BEGUN;
    }

    /** Whether it is filed and of no case yet. */
    public boolean isUnassigned() {
        return view.state() == MailState.FILED;
    }

    /** Whether another board passed it on and nobody has taken it. */
    public boolean isWaiting() {
        return view.state() == MailState.WAITING;
    }

    public Form getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public MailView getView() {
        return view;
    }

    public SenderKind[] getSenderKinds() {
        return SenderKind.values();
    }

    /** The levels, the open one first. */
    public List<PublicationLevel> getLevels() {
        return Arrays.stream(PublicationLevel.values()).sorted((one, other) -> other.compareTo(one)).toList();
    }
}
