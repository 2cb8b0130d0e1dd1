package org.samstod.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samstod.applications.domain.Applications;
import org.samstod.applications.domain.Revision;
import org.samstod.applications.domain.RevisionFile;
import org.samstod.forms.Answers;
import org.samstod.forms.BudgetLine;
import org.samstod.forms.FormDefinition;
import org.samstod.forms.FormService;
import org.samstod.forms.Question;
import org.samstod.forms.QuestionKind;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;

/**
 * Costs and papers of what was submitted, many at once, for the room that follows what was granted. Whoever asks has asked its own gate and
 * applied the reading rule. Nothing of the association's own space is read: not its vault, not what it has not sent in.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SubmittedPapersService {

    @Inject
    Applications applications;

    @Inject
    FormService forms;

    /** By application; two statements and what each form takes. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, SubmittedPapers> of(Collection<String> applicationIds) {
        List<Revision> newest = applications.newestRevisions(applicationIds);
        Map<String, List<RevisionFile>> files = applications.revisionFiles(newest.stream().map(Revision::id).toList()).stream()
                .collect(Collectors.groupingBy(RevisionFile::revisionId));
        Map<String, FormDefinition> definitions = new HashMap<>();
        Map<String, SubmittedPapers> papers = new HashMap<>();
        for (Revision one : newest) {
            FormDefinition form = definitions.computeIfAbsent(one.formId(), forms::definition);
            papers.put(one.applicationId(), new SubmittedPapers(one.applicationId(), one.submittedAt(), costs(form, one.answers()),
                    files.getOrDefault(one.id(), List.of()).stream().map(file -> new SubmittedPapers.Paper(file.question(), file.name(), file.sha256())).toList()));
        }
        return papers;
    }

    private static List<BudgetLine> costs(FormDefinition form, Map<String, String> answers) {
        return form.questions().stream().filter(one -> one.kind() == QuestionKind.BUDGET).map(Question::code)
                .flatMap(code -> Answers.readBudget(answers.getOrDefault(code, "")).orElse(List.of()).stream()).toList();
    }
}
