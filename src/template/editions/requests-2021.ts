import type { IdsOf, TableTemplate } from '../table';
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

/** 表三 of the 2021 format: 25 rows × 7 columns. */
export const requests2021 = {
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
            {
              kind: 'group',
              label: '（六）其他处理',
              knownAs: /其他处理$/,
              children: [
                {
                  kind: 'input',
                  id: 'closedNotClarified',
                  label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                  knownAs: /逾期不补正/,
                  counterparts: ['closed'],
                  basis: '《条例》第三十条',
                },
                {
                  kind: 'input',
                  id: 'closedFeeUnpaid',
                  label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                  knownAs: /未按收费|缴纳费用/,
                  counterparts: ['closed'],
                  basis: '国办函〔2020〕109号',
                },
                {
                  kind: 'input',
                  id: 'closedOther',
                  label: '3.其他',
                  knownAs: /^(?:\(?3[.、)])?其他$/,
                  counterparts: ['closed'],
                },
              ],
            },
            {
              kind: 'total',
              id: 'handled',
              label: '（七）总计',
              knownAs: /^(?:\(七\)|七、)?(?:总计|合计)$/,
              sumOf: [...commonOutcomeIds, 'closedNotClarified', 'closedFeeUnpaid', 'closedOther'],
            },
          ],
        },
        carriedForward,
      ],
    },
  ],
} as const satisfies TableTemplate;

export type RequestsRow = IdsOf<(typeof requests2021.blocks)[number]['rows'][number]>;
export type RequestsColumn = IdsOf<(typeof requests2021.blocks)[number]['columns'][number]>;
