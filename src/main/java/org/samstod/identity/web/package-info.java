/** Log-in and the choice of role. */
package org.samstod.identity.web;
