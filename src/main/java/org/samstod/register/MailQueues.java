package org.samstod.register;

import java.io.Serializable;
import java.util.List;

/**
 * What waits for the registry of a board.
 *
 * @param passedToUs  passed on by other boards, taken by nobody
 * @param begun       being filed
 * @param unassigned  filed, of no case yet
 * @param latest      filed lately, wherever it went
 * @param protectedMatch whether level 1 mail of no case is there that only its registrar may see
 */
public record MailQueues(List<MailLine> passedToUs, List<MailLine> begun, List<MailLine> unassigned, List<MailLine> latest,
                         boolean protectedMatch) implements Serializable {
}
