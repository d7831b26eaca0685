import type { TableTemplate } from '../table';
import {
  applicants,
  carriedForward,
  commonOutcomeIds,
  commonOutcomes,
  incoming,
  outcomesHead,
  requestsBalance,
  requestsBasis,
  requestsCorner,
  requestsCornerKnownAs,
  requestsLabelWidthsMm,
  requestsNothing,
} from './requests-lines';

/** 表三 of the 2019 trial format: （六）其他处理 is one row, so 23 rows × 7 columns. */
export const requests2019 = {
  id: 'requests',
  name: '表三',
  unit: '件',
  basis: requestsBasis,
  arrangement: 'down',
  labelWidthsMm: requestsLabelWidthsMm,
  balance: requestsBalance,
  nothing: requestsNothing,
  blocks: [
    {
      corner: requestsCorner,
      headKnownAs: requestsCornerKnownAs,
      columns: [applicants],
      rows: [
        ...incoming,
        {
          kind: 'group',
          ...outcomesHead,
          children: [
            ...commonOutcomes,
            { kind: 'input', id: 'closed', label: '（六）其他处理', knownAs: /其他处理$/ },
            {
              kind: 'total',
              id: 'handled',
              label: '（七）总计',
              knownAs: /^(?:\(七\)|七、)?(?:总计|合计)$/,
              sumOf: [...commonOutcomeIds, 'closed'],
            },
          ],
        },
        carriedForward,
      ],
    },
  ],
} as const satisfies TableTemplate;
