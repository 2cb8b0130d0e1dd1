package org.samstod.register;

import java.io.InputStream;
import java.util.List;

/** Keeps what incoming mail consists of; implemented by the room of files, whose rules say what is taken at all. */
public interface MailFiles {

    /** The kind of the owner of such files, and of the subject the gate is asked about. */
    String KIND = "incoming-mail";

    /**
     * Keeps one file of mail that is being filed.
     *
     * @throws org.samstod.shared.BusinessException what is wrong with the file
     */
    KeptFile keep(String mailId, String boardId, String fileName, InputStream content);

    /** The files of mail that the acting person may open, oldest first. */
    List<KeptFile> of(String mailId, String boardId);

    /** The same files as those of another board's mail. */
    void copy(String mailId, String boardId, String toMailId, String toBoardId);
}
