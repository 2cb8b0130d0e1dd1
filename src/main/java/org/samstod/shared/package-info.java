/**
 * Values and small services that every room uses and that know nothing of ours: money, numbers and their check rules, the
 * Swedish calendar, pages of lists, errors of the trade.
 */
package org.samstod.shared;
