package org.samstod.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.register.domain.IncomingMail;

/**
 * Who may open the files of incoming mail: what is filed like its entry in the register, so that a document is never easier to reach than
 * the case it belongs to; what is being filed the registry alone. Files are added only while it is being filed.
 */
@ApplicationScoped
public class MailRelation implements Relation {

    @Inject
    MailDesk mail;

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        if (!MailFiles.KIND.equals(subject.kind()) || actor.role() == Role.SYSTEM) {
            return Optional.empty();
        }
        if (actor.role() == Role.ASSOCIATION) {
            return Optional.of("own-space");
        }
        if (permission != Permission.FILE_READ && permission != Permission.FILE_WRITE) {
            return Optional.empty();
        }
        Optional<IncomingMail> found = mail.mails.find(subject.id());
        if (found.isEmpty()) {
            return Optional.of("level");
        }
        IncomingMail one = found.get();
        boolean registry = actor.role().holds(Permission.REGISTER_WRITE);
        if (permission == Permission.FILE_WRITE && one.state() != MailState.BEGUN || !registry && !one.state().isFiled()) {
            return Optional.of("own-space");
        }
        // The registry's own files of a protected entry are read by whom the reading rule names.
        return mail.isReadable(one) ? Optional.empty() : Optional.of("level");
    }
}
