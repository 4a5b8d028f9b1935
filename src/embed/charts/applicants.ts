import { totalsOf } from '../../query/slices/totals';
import ApplicantsFigure from '../ApplicantsFigure.svelte';
import { begin, drawn } from '../begin';
import { fetchedEditing } from '../fetchedEditing';
import { APPLICANTS } from '../handlingKinds';

void begin({ applicants: drawn(APPLICANTS, totalsOf, ApplicantsFigure) }, fetchedEditing);
