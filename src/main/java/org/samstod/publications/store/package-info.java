/** Persistence of the public copies and the Lucene index over them. */
package org.samstod.publications.store;
