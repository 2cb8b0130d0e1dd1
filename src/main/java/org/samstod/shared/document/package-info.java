/** Documents that are carried out of the portal: well-formed XHTML and the tagged PDF drawn from it, in the portal's own fonts. */
package org.samstod.shared.document;
