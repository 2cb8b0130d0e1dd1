/** Pages of delegates, secretaries and administrators, and the letter as the association reads it. */
package org.samstod.decisions.web;
