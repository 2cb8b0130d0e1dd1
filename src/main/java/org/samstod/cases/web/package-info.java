/** The work list, the case's page, and what the association sees of its case. */
package org.samstod.cases.web;
