/**
 * Room 07, publications: every public copy of what the portal shows without log-in, every public page, and the search in them.
 *
 * <p>Later rooms push finished copies in here; this room reads none of them, so nothing that is hidden elsewhere can leak
 * through a public page. What may live here: the commands of that push, the public copies (open initiatives, limited grants,
 * calls, notices, associations), the version that tells every cache when published bytes may have changed, the search index
 * and the public backing beans. What may not: drafts, names of people, anything of a case below its level.
 */
package org.samstod.publications;
