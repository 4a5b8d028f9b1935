import { totalsOf } from '../../query/slices/totals';
import ApplicantsFigure from '../ApplicantsFigure.svelte';
import { begin, drawn } from '../begin';
import { APPLICANTS } from '../handlingKinds';
import { unchangeable } from '../unchangeable';

void begin({ applicants: drawn(APPLICANTS, totalsOf, ApplicantsFigure) }, unchangeable);
