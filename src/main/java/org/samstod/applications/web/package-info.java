/** The pages on which applications are written and submitted, and the two addresses that scripts send answers and files to. */
package org.samstod.applications.web;
