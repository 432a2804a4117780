import { Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import Cropper from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';
import { useTranslation } from 'react-i18next';
import type { CropArea } from './cropped-picture.ts';
import classes from './profile.module.css';

interface PictureCropperProps {
  address: string;
  onChange: (area: CropArea) => void;
}

const mostZoom = 4;

/** The part of an image that will show: moved by mouse, finger or arrow keys, zoomed by wheel, fingers or slider. */
export function PictureCropper({ address, onChange }: PictureCropperProps) {
  const { t } = useTranslation('users');
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  return (
    <Stack gap="xs">
      <div className={classes.cropper}>
        <Cropper
          image={address}
          aspect={1}
          cropShape="round"
          showGrid={false}
          crop={crop}
          zoom={zoom}
          maxZoom={mostZoom}
          onCropChange={setCrop}
          onZoomChange={setZoom}
          onCropComplete={(_part, area) => onChange(area)}
          classes={{ cropAreaClassName: classes.cropArea! }}
          mediaProps={{ alt: '' }}
          cropperProps={{
            role: 'group',
            'aria-label': t('profile.cropArea'),
            'aria-describedby': 'crop-hint',
          }}
          disableAutomaticStylesInjection
        />
      </div>
      <Text id="crop-hint" size="sm" c="dimmed">
        {t('profile.cropHint')}
      </Text>
      <Slider
        value={zoom}
        onChange={setZoom}
        min={1}
        max={mostZoom}
        step={0.05}
        label={null}
        thumbLabel={t('profile.zoom')}
        thumbProps={{ 'aria-valuetext': `${Math.round(zoom * 100)} %` }}
      />
    </Stack>
  );
}
