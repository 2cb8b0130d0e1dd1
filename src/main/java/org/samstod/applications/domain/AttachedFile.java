package org.samstod.applications.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that answers a question, as it is at submission.
 *
 * @param question the question's code
 * @param fileId the stored file
 * @param name its name to people
 * @param mediaType what it is, by content
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 * @param ready whether the portal has looked at its content and found it fit to keep
 */
public record AttachedFile(String question, String fileId, String name, String mediaType, long size, String sha256, boolean ready) {

    /** What a revision says of the file; the stored file's id is left out, since the revision has a copy of its own. */
    Map<String, Object> frozen() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("question", question);
        map.put("name", name);
        map.put("mediaType", mediaType);
        map.put("size", size);
        map.put("sha256", sha256);
        return map;
    }
}
